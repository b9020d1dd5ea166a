import { showResult } from "./result.js";

export default { render: ({ model, el }) => showResult(model, el) };
