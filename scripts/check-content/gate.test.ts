import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { passGate } from './gate.ts';

const folderWith = (fill: (folder: string) => void, folder: 'src/content' | 'public') => {
	const top = temporaryFolder();
	mkdirSync(join(top, folder), { recursive: true });
	fill(join(top, folder));
	const { files, refused } = passGate(top, folder);
	return { files, refused: refused.map(({ path, says }) => `${path}: ${says}`) };
};

test('what public/ may hold is a list: pictures and the few files that the project has by name', () => {
	const names = [
		'icon.png',
		'a/photo.webp',
		'mark.svg',
		'favicon.ico',
		'fonts/margin.woff2',
		'font.woff2',
		'other.svg',
		'_worker.js',
		'.htaccess',
		'CNAME',
		'page.html',
		'a b.png',
		'CON.png',
	];
	const { files, refused } = folderWith((folder) => {
		for (const name of ['a', 'fonts']) mkdirSync(join(folder, name));
		for (const name of names) writeFileSync(join(folder, name), 'x');
	}, 'public');
	expect(files).toEqual(['public/a/photo.webp', 'public/fonts/margin.woff2', 'public/icon.png', 'public/mark.svg']);
	expect(refused).toHaveLength(9);
});

test('follows no link and opens no pipe, wherever it leads', () => {
	for (const folder of ['src/content', 'public'] as const) {
		const { files, refused } = folderWith((at) => {
			symlinkSync('/etc/passwd', join(at, 'file.png'));
			symlinkSync('.', join(at, 'itself'));
			symlinkSync('nowhere', join(at, 'dangling.mdx'));
			execFileSync('mkfifo', [join(at, 'pipe.mdx')]);
		}, folder);
		expect(files).toEqual([]);
		expect(refused).toEqual([
			`${folder}/dangling.mdx: This is a link to another file, which is not followed.`,
			`${folder}/file.png: This is a link to another file, which is not followed.`,
			`${folder}/itself: This is a link to another file, which is not followed.`,
			`${folder}/pipe.mdx: This is no file, but a device or a pipe.`,
		]);
	}
});

test('follows none that has the name of what a survey made', () => {
	const { refused } = folderWith((at) => {
		mkdirSync(join(at, 'editions/2026-11'), { recursive: true });
		symlinkSync('/etc/passwd', join(at, 'editions/2026-11/adverts.csv'));
		writeFileSync(join(at, 'editions/2026-11/counts.yaml'), 'x');
	}, 'src/content');
	expect(refused).toHaveLength(1);
});

test('tells of a file whose name is no text', () => {
	const { files, refused } = folderWith((folder) => {
		writeFileSync(Buffer.from(`${folder}/a.mdx`), 'x');
		writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.mdx')]), 'x');
	}, 'src/content');
	expect(files).toEqual(['src/content/a.mdx']);
	expect(refused).toEqual(['src/content/\ufffd\ufffd.mdx: No file can be read by this name, which is not in UTF-8.']);
});

test('tells of a file that nothing reads because its name is hidden, and not of what a program left there', () => {
	const { files, refused } = folderWith((folder) => {
		for (const name of ['.zz-hidden.md', '.DS_Store', '.a.md.swp']) writeFileSync(join(folder, name), 'x');
		mkdirSync(join(folder, '.tool'));
	}, 'src/content');
	expect(files).toEqual([]);
	expect(refused).toEqual([
		'src/content/.tool: Nothing reads it: its name begins with a full stop.',
		'src/content/.zz-hidden.md: Nothing reads it: its name begins with a full stop.',
	]);
});

test('refuses what is too large or too deep, unread', () => {
	const { refused } = folderWith((folder) => {
		writeFileSync(join(folder, 'long.mdx'), Buffer.alloc(600_000));
		mkdirSync(join(folder, 'a/'.repeat(12)), { recursive: true });
	}, 'src/content');
	expect(refused).toEqual([
		`src/content/${'a/'.repeat(8)}a: It lies deeper than 8 folders.`,
		'src/content/long.mdx: It has 600000 bytes; 60000 are the most.',
	]);
});
