import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto';

/** A certificate and its key as PEM. They are made for each test run, so no key is stored. */
export interface Certificate {
	cert: string;
	key: string;
}

/** A certificate authority for tests, which signs certificates for IP addresses or names. */
export class Authority {
	#name: string;
	#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	readonly cert: string;

	constructor(name: string) {
		this.#name = name;
		const { publicKey, privateKey } = this.#keys;
		this.cert = pem(certificate({ subject: name, issuer: name, isAuthority: true, ...years }, publicKey, privateKey));
	}

	sign(alternative: { ip?: number[]; dns?: string }, validity: Validity = years): Certificate {
		const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		const fields = { subject: 'A server', issuer: this.#name, alternative, ...validity };
		return { cert: pem(certificate(fields, publicKey, this.#keys.privateKey)), key: keyPem(privateKey) };
	}
}

export function selfSigned(alternative: { ip?: number[]; dns?: string }): Certificate {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const fields = { subject: 'A server', issuer: 'A server', alternative, ...years };
	return { cert: pem(certificate(fields, publicKey, privateKey)), key: keyPem(privateKey) };
}

interface Validity {
	from: string;
	to: string;
}

const years: Validity = { from: '20200101000000Z', to: '20490101000000Z' };
export const lastYear: Validity = { from: '20200101000000Z', to: '20210101000000Z' };

interface Fields extends Validity {
	subject: string;
	issuer: string;
	isAuthority?: boolean;
	alternative?: { ip?: number[]; dns?: string };
}

/** An X.509 version 3 certificate (RFC 5280) in DER. */
function certificate(fields: Fields, publicKey: KeyObject, signer: KeyObject): Buffer {
	const { ip, dns } = fields.alternative ?? {};
	const names = [...(ip ? [der(0x87, Buffer.from(ip))] : []), ...(dns ? [der(0x82, Buffer.from(dns))] : [])];
	const extensions = [
		...(fields.isAuthority ? [extension('551d13', sequence(der(0x01, Buffer.from([0xff]))))] : []),
		...(names.length > 0 ? [extension('551d11', sequence(...names))] : []),
	];
	const body = sequence(
		der(0xa0, integer(2)),
		integer(1 + Math.floor(Math.random() * 2 ** 30)),
		ecdsaWithSha256,
		name(fields.issuer),
		sequence(der(0x18, Buffer.from(fields.from)), der(0x18, Buffer.from(fields.to))),
		name(fields.subject),
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, sequence(...extensions)),
	);
	const signature = sign('sha256', body, signer);
	return sequence(body, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));

function name(common: string): Buffer {
	return sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(common)))));
}

function extension(id: string, value: Buffer): Buffer {
	return sequence(objectId(id), der(0x04, value));
}

function objectId(hex: string): Buffer {
	return der(0x06, Buffer.from(hex, 'hex'));
}

function integer(value: number): Buffer {
	const bytes = Buffer.alloc(5);
	bytes.writeUInt32BE(value, 1);
	const first = bytes.findIndex((byte, at) => byte !== 0 || at === 4);
	return der(0x02, bytes.subarray((bytes[first] ?? 0) >= 0x80 ? first - 1 : first));
}

function sequence(...parts: Buffer[]): Buffer {
	return der(0x30, Buffer.concat(parts));
}

function der(tag: number, value: Buffer): Buffer {
	const { length } = value;
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

function pem(bytes: Buffer): string {
	return new X509Certificate(bytes).toString();
}

function keyPem(key: KeyObject): string {
	return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
