import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isAllowedHost } from '../../plan/options.ts';
import { FeedFault } from '../../decode/fault.ts';

/**
 * Throws a FeedFault unless the address may be asked: https, port 443, no user, none but the host given (null for
 * any), and if it is a literal address a public one. `IP:PORT` of `allowHosts` may be asked whatever they are. `from` is
 * the address that redirected here.
 */
export function checkUrl(
	url: URL,
	{ allowHosts, host }: { allowHosts: readonly string[]; host: string | null },
	from: URL | null,
): void {
	const notHttps = new FeedFault('scheme', `The address ${shown(url)} is not https.`);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') throw notHttps;
	if (isAllowedHost(url, allowHosts)) return;
	const literal = url.hostname.replace(/^\[|\]$/g, '');
	if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw privateAddress(url.hostname, literal);
	if (url.protocol === 'http:') {
		if (from?.protocol !== 'https:') throw notHttps;
		throw new FeedFault('downgrade', `${shown(from)} redirects to ${shown(url)}, from https to http.`);
	}
	if (url.port !== '') throw new FeedFault('port', `The address ${shown(url)} names a port; only 443 is asked.`);
	if (url.username !== '' || url.password !== '') {
		throw new FeedFault('credentials', `The address ${shown(url)} holds a user name or password.`);
	}
	if (host !== null && url.host !== host) {
		throw new FeedFault('unlisted-host', `${url.hostname} is not a host of this source, so it was not asked.`);
	}
}

function shown(url: URL): string {
	return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 120);
}

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Whether an address lies on the open internet: not private, loopback, link-local, mapped, reserved or multicast. */
export function isPublicAddress(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

/**
 * A lookup for sockets that hands out public addresses only. What was checked is what is connected to: the socket
 * never asks again. A name with one private address among public ones is refused as a whole.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
	return (hostname, options, callback) => {
		resolve(hostname).then(
			(addresses) => {
				const [first] = addresses;
				const inward = addresses.find(({ address }) => !isPublicAddress(address));
				if (inward) callback(privateAddress(hostname, inward.address), []);
				else if (!first) callback(new FeedFault('network', `The name ${hostname} has no address.`), []);
				else if (options.all) callback(null, addresses);
				else callback(null, first.address, first.family);
			},
			(error: unknown) => {
				const reason = `The name ${hostname} cannot be resolved (${(error as Error).message}).`;
				callback(new FeedFault('network', reason), []);
			},
		);
	};
}

function privateAddress(hostname: string, address: string): FeedFault {
	const reason = `${hostname} leads to ${address}, which is not a public address, so no connection was made.`;
	return new FeedFault('private-address', reason);
}
