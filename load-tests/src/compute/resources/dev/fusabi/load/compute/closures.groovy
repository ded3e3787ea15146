class Workload {
    static long run(long n) {
        int offset = (int) (n % 7)
        List<Long> numbers = new ArrayList<>()
        for (long i = 0; i < n; i++) {
            numbers.add(i)
        }
        return numbers
            .collect { Long x -> x * 3L + offset }
            .findAll { Long x -> x % 2L == 0L }
            .inject(0L) { Long sum, Long x -> sum + x % 1000L }
    }
}
