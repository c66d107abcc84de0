-- The same page under an address that was never asked before, so that it has to be made.
local n = 0
request = function()
  n = n + 1
  return wrk.format("GET", wrk.path .. "?bench=" .. os.time() .. "-" .. n)
end
