/**
 * The line to a kernel: a websocket that speaks Jupyter's messages, as
 * https://jupyter-client.readthedocs.io/en/stable/messaging.html has them, of which only those for comms are needed.
 */
const SESSION = crypto.randomUUID?.() ?? String(Math.random()).slice(2);

/**
 * @param {string} kernel
 * @param {{opened: () => void, heard: (comm: string, data: any) => void, closed: (event: CloseEvent) => void}} on
 */
export function openLine(kernel, on) {
  const scheme = window.location.protocol === "https:" ? "wss" : "ws";
  const address = `${scheme}://${window.location.host}/api/kernels/${kernel}/channels?session_id=${SESSION}`;
  const socket = new WebSocket(address);
  let count = 0;
  socket.onopen = on.opened;
  socket.onclose = on.closed;
  socket.onmessage = (event) => {
    if (typeof event.data !== "string") return;
    const { header, content } = JSON.parse(event.data);
    if (header.msg_type === "comm_msg") on.heard(content.comm_id, content.data);
  };
  return {
    // A line that is about to close takes nothing, though it has not said so yet.
    isOpen: () => socket.readyState === WebSocket.OPEN,
    /** @param {string} comm @param {any} data */
    tell(comm, data) {
      count += 1;
      const of = { session: SESSION, username: "", version: "5.3", date: new Date().toISOString() };
      const header = { msg_id: `${SESSION}-${count}`, msg_type: "comm_msg", ...of };
      const content = { comm_id: comm, data };
      socket.send(JSON.stringify({ channel: "shell", header, parent_header: {}, metadata: {}, content, buffers: [] }));
    },
    hangUp() {
      socket.onclose = null;
      socket.close();
    },
  };
}
