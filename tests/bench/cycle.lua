-- wrk, one connection a thread: each thread takes one begun placement after another and answers it to its end. One
-- cycle = POST answer, 303, GET next question: of a placement's beginning and its results nothing is here. Counts cycles
-- and what was not as expected. TESTS names a file of lines "token assessment", FIRST how many of them earlier runs took.
local prefix = os.getenv("PREFIX") or ""
local host = os.getenv("ORIGIN")
local threads = {}
local count = 0

function setup(thread)
  thread:set("id", count)
  count = count + 1
  table.insert(threads, thread)
end

local function next_test()
  local line = lines:read("*l")
  for _ = 2, 8 do lines:read("*l") end
  token, path = (line or "none none"):match("(%S+) (%S+)")
  path = prefix .. "/evaluations/" .. path
  form = nil
end

function init(args)
  cycles = 0
  strange = 0
  lines = io.open(os.getenv("TESTS"))
  for _ = 1, tonumber(os.getenv("FIRST")) + id do lines:read("*l") end
  next_test()
end

function request()
  return wrk.format(form and "POST" or "GET", path,
    {["Cookie"] = "palier=" .. token, ["Origin"] = host, ["Content-Type"] = form and "application/x-www-form-urlencoded" or nil},
    form)
end

local function read_question(body)
  local csrf = body:match('name="csrf" value="(%w+)"')
  local key = body:match('name="key" value="([%x-]+)"')
  local action = body:match('action="([^"]+/reponse)"')
  if key and action then
    path = action
    form = "csrf=" .. csrf .. "&key=" .. key .. "&action=skip"
    if math.random() < 0.7 and body:find('name="answer"', 1, true) then
      form = "csrf=" .. csrf .. "&key=" .. key .. "&action=answer&answer=oui"
    end
    return true
  end
  local timer = body:match('action="([^"]+/chrono)"')
  if timer then
    path = timer
    form = "csrf=" .. csrf .. "&key=" .. key
    return true
  end
  return false
end

function response(status, header, body)
  if status == 303 then
    local location = header["Location"] or header["location"]
    if form and path:find("/reponse") then cycles = cycles + 1 end
    path = location:gsub("^https?://[^/]+", ""):gsub("/bilan$", "")
    form = nil
    if path:find("/resultats") then next_test() end
  elseif status == 200 and read_question(body) then
    return
  else
    strange = strange + 1
    next_test()
  end
end

function done(summary, latency, requests)
  local all, odd = 0, 0
  for _, thread in ipairs(threads) do
    all = all + thread:get("cycles")
    odd = odd + thread:get("strange")
  end
  print(string.format("cycles %d", all))
  print(string.format("strange %d", odd))
  print(string.format("seconds %.6f", summary.duration / 1e6))
  print(string.format("p50_us %d", latency:percentile(50)))
  print(string.format("p99_us %d", latency:percentile(99)))
end
