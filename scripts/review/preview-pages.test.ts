import { expect, test } from 'vitest';
import { previewPage } from './preview-pages.ts';

test('inlines styles and pictures, and removes scripts, the policy and links to other pages', () => {
	const html =
		'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="style-src \'self\'"><link rel="stylesheet" href="/a.css"><link rel="preload" href="/f.woff2"><script src="/a.js"></script></head><body><a href="/x/">x</a><a href="#y">y</a><img src="/p.png" alt=""></body></html>';
	const page = previewPage([{ address: '/guides/sre/', html }], (address) =>
		address === '/a.css' || address === '/p.png' ? Buffer.from(address) : null,
	);
	const [, frame = ''] = /srcdoc="([^"]*)"/.exec(page) ?? [];
	expect(frame.replaceAll('&quot;', '"').replaceAll('&lt;', '<')).toBe(
		'<!DOCTYPE html><html><head><style>/a.css</style></head><body><a>x</a><a href="#y">y</a><img src="data:image/png;base64,L3AucG5n" alt=""></body></html>',
	);
	expect(page).toContain('<summary><code>/guides/sre/</code></summary>');
	// The sandbox allows nothing, so anything left in the page cannot run.
	expect(page.match(/<iframe [^>]*?(?= srcdoc=)/g)).toEqual(['<iframe sandbox title="/guides/sre/"']);
});
