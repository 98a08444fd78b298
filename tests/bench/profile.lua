-- wrk: full profiles, another account at each request.
local accounts = tonumber(os.getenv("ACCOUNTS"))
local prefix = os.getenv("PREFIX") or ""
local n = 0
local failed = 0

function init(args)
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 100000)
end

function request()
  local token = string.format("bench-%037d", math.random(accounts))
  return wrk.format("GET", prefix .. "/competences",
                    {["Cookie"] = "palier=" .. token})
end

function response(status)
  if status ~= 200 then
    failed = failed + 1
    io.stderr:write("status " .. status .. "\n")
  end
end
