import { resultHost } from "../kernel_host.js";
import { showResult } from "./result.js";

/** @import { ResultHost } from "../host" */

/** @param {{host: ResultHost, el: HTMLElement}} where */
const show = ({ host, el }) => showResult(el, host.state().blocks, host);

/** @param {{model: import("@anywidget/types").AnyModel<any>, el: HTMLElement}} widget */
const render = ({ model, el }) => show({ host: resultHost(model), el });

export default { render, show };
