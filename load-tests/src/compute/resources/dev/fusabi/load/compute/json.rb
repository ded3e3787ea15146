require 'json'

def run(text)
  JSON.parse(text)
    .select { |item| item['quantity'] > 2 }
    .map { |item| { name: item['name'].upcase, total: item['quantity'] * item['id'], first: item['tags'][0] } }
    .to_json
end
