// The parts of plotly.js that the course's figures use; scatter is in its core. A figure of another kind needs its trace here.
const plotly = require("plotly.js/lib/core");

plotly.register([
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/heatmap"),
  require("plotly.js/lib/scatterpolar"),
  require("plotly.js/lib/scatterternary"),
]);

module.exports = plotly;
