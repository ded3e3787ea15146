def run(n)
  text = +''
  n.times { |i| text << i.to_s << ';' }
  hash = 0
  text.each_byte { |c| hash = (hash * 31 + c) % 1000003 }
  hash
end
