function run(text) {
  return JSON.stringify(JSON.parse(text)
    .filter(function (item) { return item.quantity > 2; })
    .map(function (item) {
      return { name: item.name.toUpperCase(), total: item.quantity * item.id, first: item.tags[0] };
    }));
}
