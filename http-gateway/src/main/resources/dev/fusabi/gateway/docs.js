// Paths are relative, so that the page also works behind a proxy that adds a prefix.
SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#api",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  onComplete: () => {
    document.title = document.querySelector("h2.title")?.firstChild?.textContent ?? document.title;
  },
});
