require 'set'

def run(n)
  map = {}
  set = Set.new
  n.times do |i|
    key = i * 7919 % 50021
    if map.delete(key)
      set << key
    else
      map[key] = i
    end
  end
  set.size + map.each_value.sum
end
