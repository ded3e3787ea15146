def run(text)
  counts = Hash.new(0)
  text.split(' ').each { |word| counts[word] += 1 }
  counts.each_value.sum { |count| count * count }
end
