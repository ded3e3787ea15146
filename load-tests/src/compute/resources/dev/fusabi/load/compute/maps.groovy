class Workload {
    static long run(long n) {
        Map<Long, Long> map = new HashMap<>()
        Set<Long> set = new HashSet<>()
        for (long i = 0; i < n; i++) {
            long key = i * 7919L % 50021L
            if (map.remove(key) != null) {
                set.add(key)
            } else {
                map.put(key, i)
            }
        }
        long sum = set.size()
        for (Long value : map.values()) {
            sum += value
        }
        return sum
    }
}
