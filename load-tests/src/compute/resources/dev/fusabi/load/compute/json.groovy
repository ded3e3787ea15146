import groovy.json.JsonOutput
import groovy.json.JsonSlurper

class Workload {
    static String run(String text) {
        List<Map<String, Object>> items = (List<Map<String, Object>>) new JsonSlurper().parseText(text)
        List<Map<String, Object>> lines = new ArrayList<>()
        for (Map<String, Object> item : items) {
            int quantity = (int) item.get('quantity')
            if (quantity > 2) {
                Map<String, Object> line = new LinkedHashMap<>()
                line.put('name', ((String) item.get('name')).toUpperCase())
                line.put('total', quantity * (int) item.get('id'))
                line.put('first', ((List) item.get('tags')).get(0))
                lines.add(line)
            }
        }
        return JsonOutput.toJson(lines)
    }
}
