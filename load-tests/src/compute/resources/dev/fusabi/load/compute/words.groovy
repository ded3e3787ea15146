class Workload {
    static long run(String text) {
        Map<String, Integer> counts = new HashMap<>()
        for (String word : text.split(' ')) {
            Integer known = counts.get(word)
            counts.put(word, known == null ? 1 : known + 1)
        }
        long sum = 0
        for (Integer count : counts.values()) {
            sum += count * count
        }
        return sum
    }
}
