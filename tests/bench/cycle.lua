-- wrk, one connection a thread: each thread is one learner after another who starts
-- placements and answers until the end, then takes the next competence. One cycle =
-- POST answer, 303, GET next question. Counts cycles and what was not as expected. FIRST
-- is the first learner's number: those of an earlier run have nothing to start any more.
local prefix = os.getenv("PREFIX") or ""
local accounts = tonumber(os.getenv("ACCOUNTS"))
local host = os.getenv("ORIGIN")
local first = tonumber(os.getenv("FIRST") or 0)
local threads = {}
local count = 0

function setup(thread)
  thread:set("id", count)
  count = count + 1
  table.insert(threads, thread)
end

local codes = {"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2",
               "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2"}

function init(args)
  cycles = 0
  strange = 0
  learner = first + id
  step = 1
  path = prefix .. "/competences/" .. codes[step]
  form = nil
end

local function headers()
  return {["Cookie"] = string.format("palier=fresh-%037d", learner % accounts + 1),
          ["Origin"] = host,
          ["Content-Type"] = form and "application/x-www-form-urlencoded" or nil}
end

function request()
  return wrk.format(form and "POST" or "GET", path, headers(), form)
end

local function next_competence()
  step = step + 1
  if step > #codes then
    step = 1
    learner = learner + 100
  end
  path = prefix .. "/competences/" .. codes[step]
  form = nil
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
  local start = body:match('action="([^"]+/evaluer)"')
  local timer = body:match('action="([^"]+/chrono)"')
  if start or timer then
    path = start or timer
    form = "csrf=" .. csrf .. (key and "&key=" .. key or "")
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
    if path:find("/resultats") then next_competence() end
  elseif status == 200 and read_question(body) then
    return
  else
    if status ~= 200 then strange = strange + 1 end
    next_competence()
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
