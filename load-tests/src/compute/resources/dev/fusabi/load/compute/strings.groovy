class Workload {
    static long run(long n) {
        StringBuilder builder = new StringBuilder()
        for (long i = 0; i < n; i++) {
            builder.append(i).append(';')
        }
        String text = builder.toString()
        long hash = 0
        for (int k = 0; k < text.length(); k++) {
            hash = (hash * 31 + (int) text.charAt(k)) % 1000003
        }
        return hash
    }
}
