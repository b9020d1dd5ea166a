/**
 * A figure's layout in the colours and type of where it is shown.
 * @param {any} plain as plotly.js takes it @param {{ink: string, line: string, ground: string, font: string}} style
 */
export function coloured(plain, { ink, line, ground, font }) {
  const layout = structuredClone(plain);
  const axis = { gridcolor: line, linecolor: line, zerolinecolor: line, tickfont: { color: ink } };
  Object.assign(layout, { paper_bgcolor: ground, plot_bgcolor: ground, font: { family: font, size: 14, color: ink } });
  layout.xaxis = { ...axis, ...layout.xaxis };
  layout.yaxis = { ...axis, ...layout.yaxis };
  if (layout.polar) {
    layout.polar.bgcolor = ground;
    for (const name of ["radialaxis", "angularaxis"]) layout.polar[name] = { ...axis, ...layout.polar[name] };
  }
  if (layout.ternary) {
    layout.ternary.bgcolor = ground;
    for (const name of ["aaxis", "baxis", "caxis"]) layout.ternary[name] = { ...axis, linecolor: ink, ...layout.ternary[name] };
  }
  for (const note of layout.annotations ?? []) if (note.name === "box") note.bgcolor = ground;
  return layout;
}
