/**
 * The line to a kernel: a websocket that speaks Jupyter's messages, as
 * https://jupyter-client.readthedocs.io/en/stable/messaging.html has them, of which only those for comms are needed.
 */
const SESSION = crypto.randomUUID?.() ?? String(Math.random()).slice(2);

/** @param {string} kernel @param {{opened: () => void, heard: (comm: string, data: any) => void, closed: () => void}} on */
export function openLine(kernel, on) {
  const scheme = window.location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${window.location.host}/api/kernels/${kernel}/channels?session_id=${SESSION}`);
  let count = 0;
  socket.onopen = on.opened;
  socket.onclose = on.closed;
  socket.onmessage = (event) => {
    if (typeof event.data !== "string") return;
    const { header, content } = JSON.parse(event.data);
    if (header.msg_type === "comm_msg") on.heard(content.comm_id, content.data);
  };
  return {
    isOpen: () => socket.readyState === WebSocket.OPEN, // a line that is about to close takes nothing, though it has not said so yet
    /** @param {string} comm @param {any} data */
    tell(comm, data) {
      const header = {
        msg_id: `${SESSION}-${(count += 1)}`,
        msg_type: "comm_msg",
        session: SESSION,
        username: "",
        version: "5.3",
        date: new Date().toISOString(),
      };
      socket.send(
        JSON.stringify({
          channel: "shell",
          header,
          parent_header: {},
          metadata: {},
          content: { comm_id: comm, data },
          buffers: [],
        }),
      );
    },
    hangUp() {
      socket.onclose = null;
      socket.close();
    },
  };
}
