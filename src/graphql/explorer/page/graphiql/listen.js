/* global URL, WebSocket, window */

/**
 * Subscribes over a socket of its own (`graphql-transport-ws`), with the headers of the editor as what one connects with.
 * What GraphiQL takes for an answer that goes on: `subscribe` with an observer, which answers how to end it.
 */
export const listen = (endpoint, question, headers = {}) => ({
  subscribe(observer) {
    const address = new URL(endpoint, window.location.href.replace(/^http/, "ws"));
    const socket = new WebSocket(address, "graphql-transport-ws");
    const say = (message) => socket.send(JSON.stringify(message));
    const whenSaid = {
      connection_ack: () => say({ id: "1", type: "subscribe", payload: question }),
      ping: () => say({ type: "pong" }),
      next: ({ payload }) => observer.next(payload),
      error: ({ payload }) => observer.next({ errors: payload }),
      complete: () => socket.close(1000),
    };
    socket.onopen = () => say({ type: "connection_init", payload: { authorization: headers.Authorization } });
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      whenSaid[message.type]?.(message);
    };
    socket.onclose = ({ code, reason }) => {
      if (code !== 1000) observer.next({ errors: [{ message: `The socket was closed: ${code} ${reason}` }] });
      observer.complete();
    };
    return { unsubscribe: () => socket.close(1000) };
  },
});
