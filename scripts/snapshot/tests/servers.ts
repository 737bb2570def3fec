import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach } from 'vitest';

/** Servers on this machine that end with the test that opened them. Each function gives `127.0.0.1:PORT`. */
export interface Servers {
	http: (listener: RequestListener) => Promise<string>;
	/** Sends bytes as they are once it has been asked, for answers that node:http would not send. */
	raw: (answer: (socket: Socket) => void) => Promise<string>;
	https: (certificate: ServerOptions, listener: RequestListener) => Promise<string>;
	/** Counts whoever comes near. */
	canary: () => Promise<{ host: string; hits: () => number }>;
	/** A port at which nobody listens. */
	closed: () => Promise<string>;
}

export function openServers(): Servers {
	const open: Server[] = [];
	const sockets = new Set<Socket>();
	afterEach(async () => {
		for (const socket of sockets) socket.destroy();
		sockets.clear();
		await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))));
	});

	async function listen(server: Server): Promise<string> {
		server.on('connection', (socket: Socket) => sockets.add(socket));
		open.push(server);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return `127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	return {
		http: (listener) => {
			const server = createServer((request, response) => {
				// Its clock is this machine’s, and those of tests stand still.
				response.sendDate = false;
				listener(request, response);
			});
			return listen(server);
		},
		https: (certificate, listener) => listen(createTlsServer(certificate, listener)),
		raw: (answer) =>
			listen(
				createTcpServer((socket) => {
					socket.on('error', () => undefined);
					socket.once('data', () => {
						answer(socket);
					});
				}),
			),
		canary: async () => {
			let hits = 0;
			const count = () => {
				hits += 1;
			};
			const host = await listen(createServer((_request, response) => response.end('{}')).on('connection', count));
			return { host, hits: () => hits };
		},
		closed: async () => {
			const host = await listen(createTcpServer());
			await new Promise((done) => open.pop()?.close(done));
			return host;
		},
	};
}

/** Calls again and again until the socket closes. */
export function keepOn(socket: Socket, everyMs: number, send: () => unknown): void {
	const timer = setInterval(send, everyMs);
	socket.on('close', () => {
		clearInterval(timer);
	});
}
