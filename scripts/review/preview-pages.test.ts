import { expect, test } from 'vitest';
import { previewPage } from './preview-pages.ts';

test('shows a built page by itself: with its styles and pictures, without scripts, policy and links to pages that are not there', () => {
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
	// Whatever is left in it may run nothing: the sandbox has no exception.
	expect(page.match(/<iframe [^>]*?(?= srcdoc=)/g)).toEqual(['<iframe sandbox title="/guides/sre/"']);
});
