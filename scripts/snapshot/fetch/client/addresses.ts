import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFault } from './fault.ts';

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
				else if (!first) callback(new FetchFault('network', `The name ${hostname} has no address.`), []);
				else if (options.all) callback(null, addresses);
				else callback(null, first.address, first.family);
			},
			(error: unknown) => {
				callback(
					new FetchFault('network', `The name ${hostname} cannot be resolved (${(error as Error).message}).`),
					[],
				);
			},
		);
	};
}

/** Throws for a literal address that is not public; sockets do not look those up. */
export function checkLiteralAddress(hostname: string): void {
	const address = hostname.replace(/^\[|\]$/g, '');
	if (isIP(address) !== 0 && !isPublicAddress(address)) throw privateAddress(hostname, address);
}

function privateAddress(hostname: string, address: string): FetchFault {
	return new FetchFault(
		'private-address',
		`${hostname} leads to ${address}, which is not a public address, so no connection was made.`,
	);
}
