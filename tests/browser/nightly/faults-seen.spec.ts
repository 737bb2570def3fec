import { expect, test, type Page } from '@playwright/test';
import { axe } from '../engines.ts';
import { hiddenText, smallTargets } from '../layout.ts';
import { lowContrast, tabStops, widthOf } from '../readers.ts';

/** What looks at a page in every-page.spec.ts, each by the name under which a fault below says that it is seen. */
const looks: Record<string, (page: Page) => Promise<string[]>> = {
	axe: (page) => axe(page, false),
	contrast: lowContrast,
	async dark(page) {
		await page.emulateMedia({ colorScheme: 'dark' });
		return lowContrast(page);
	},
	targets: smallTargets,
	keys: (page) => tabStops(page),
	async narrow(page) {
		await page.setViewportSize({ width: 320, height: 640 });
		const width = await widthOf(page);
		return [...(width > 320 ? [`The page is ${width} pixels wide.`] : []), ...(await hiddenText(page))];
	},
};

/** Puts a fault into the page: of the elements that a selector finds, or as markup of its own at the end of the text. */
type Fault =
	| { of: string; set?: Record<string, string | null>; as?: string; style?: string; remove?: true; empty?: true }
	| { markup: string }
	| { trap: true };

const faults: [name: string, seenBy: keyof typeof looks, fault: Fault][] = [
	['the language is not named', 'axe', { of: 'html', set: { lang: null } }],
	['the language is none', 'axe', { of: 'html', set: { lang: 'xx-nonsense' } }],
	['the page has no title', 'axe', { of: 'title', remove: true }],
	['the text is no main part', 'axe', { of: 'main', as: 'div' }],
	['the page has no heading', 'axe', { of: 'h1', as: 'p' }],
	['the heading is empty', 'axe', { of: 'h1', empty: true }],
	['a level of headings is left out', 'axe', { of: 'h1', as: 'h4' }],
	['a picture has no words', 'axe', { markup: '<img src="/icon-512.png">' }],
	['a drawing has no name', 'axe', { markup: '<svg role="img" width="40" height="40"><path d="M0 0h9v9"/></svg>' }],
	['a button has no name', 'axe', { of: 'main button', empty: true }],
	['a link has no name', 'axe', { of: 'main a', empty: true }],
	['the field has no label', 'axe', { of: 'main label[for]', remove: true }],
	['a label is of another field', 'axe', { of: 'main label[for]', set: { for: 'nowhere' } }],
	['a drawn part has no name', 'axe', { markup: '<div role="img">&#9733;</div>' }],
	['a state is none', 'axe', { markup: '<button aria-expanded="maybe">more</button>' }],
	['an attribute is misspelt', 'axe', { markup: '<button aria-lable="more">more</button>' }],
	['a role is misspelt', 'axe', { markup: '<div role="buton">more</div>' }],
	[
		'a role forbids what an attribute says',
		'axe',
		{ markup: '<button role="button" aria-checked="true">more</button>' },
	],
	['something to press is hidden from some', 'axe', { markup: '<div aria-hidden="true"><button>more</button></div>' }],
	['an entry stands outside a list', 'axe', { markup: '<div><li>one</li></div>' }],
	['a list holds more than entries', 'axe', { markup: '<ul><div>one</div></ul>' }],
	['a term stands outside its list', 'axe', { markup: '<div><dt>a</dt><dd>b</dd></div>' }],
	['a list of terms holds more', 'axe', { markup: '<dl><p>a</p></dl>' }],
	['a head of a table is of nothing', 'axe', { markup: '<table><tr><td headers="nowhere">a</td></tr></table>' }],
	['a scope is none', 'axe', { markup: '<table><tr><th scope="colum">a</th></tr><tr><td>b</td></tr></table>' }],
	['an order of its own for the Tab key', 'axe', { of: 'main a', set: { tabindex: '5' } }],
	['a link within a button', 'axe', { markup: '<button><a href="/">more</a></button>' }],
	[
		'nobody may enlarge the page',
		'axe',
		{ of: 'meta[name=viewport]', set: { content: 'width=device-width, user-scalable=no, maximum-scale=1' } },
	],
	['a frame has no name', 'axe', { markup: '<iframe srcdoc="a"></iframe>' }],
	['two landmarks have no names', 'axe', { markup: '<nav><a href="/">a</a></nav><nav><a href="/">b</a></nav>' }],
	['a link past the header leads nowhere', 'axe', { of: '#main', set: { id: 'elsewhere' } }],
	['a role lacks what it must hold', 'axe', { markup: '<div role="list"><div role="link">a</div></div>' }],
	['a role stands where it may not', 'axe', { markup: '<div role="tab">a</div>' }],
	['a fold has no words', 'axe', { markup: '<details><summary></summary>a</details>' }],
	['a choice has no label', 'axe', { markup: '<select><option>a</option></select>' }],
	['words are too pale', 'contrast', { of: 'main label', style: 'color: #999' }],
	['words are too pale on a ground', 'contrast', { of: 'main label', style: 'background: #777' }],
	['words are too dark in the dark', 'dark', { of: 'main label', style: 'color: #555' }],
	[
		'targets are small and close',
		'targets',
		{ markup: '<button style="width:16px;height:16px">a</button><button style="width:16px;height:16px">b</button>' },
	],
	['the focus is not shown', 'keys', { of: 'a, button, input', style: 'outline: none !important' }],
	['the focus is hardly shown', 'keys', { of: 'a, button, input', style: 'outline-width: 1px !important' }],
	['the link past the header is gone', 'keys', { of: '.skip', remove: true }],
	['the link past the header is no stop', 'keys', { of: '.skip', set: { tabindex: '-1' } }],
	['the Tab key is kept', 'keys', { trap: true }],
	['a part is wider than a small window', 'narrow', { of: 'main p', style: 'width: 500px' }],
	[
		'words do not break',
		'narrow',
		{ markup: '<p style="white-space:nowrap">These words are longer than a small window is wide, and stay so.</p>' },
	],
	['words are cut off', 'narrow', { of: '.site-header', style: 'height: 6px; overflow: hidden' }],
];

const put = (page: Page, fault: Fault) =>
	page.evaluate((fault) => {
		if ('trap' in fault) {
			addEventListener(
				'keydown',
				(event) => event.key === 'Tab' && document.activeElement !== document.body && event.preventDefault(),
			);
			return 1;
		}
		if ('markup' in fault) {
			const main = document.querySelector('main');
			main?.append(new Comment('fault'));
			main?.insertAdjacentHTML('beforeend', fault.markup);
			return 1;
		}
		const found = [...document.querySelectorAll<HTMLElement>(fault.of)];
		for (const element of found) {
			for (const [name, value] of Object.entries(fault.set ?? {}))
				if (value === null) element.removeAttribute(name);
				else element.setAttribute(name, value);
			if (fault.style)
				for (const one of fault.style.split('; ')) {
					const [name = '', value = ''] = one.split(': ');
					element.style.setProperty(
						name,
						value.replace(' !important', ''),
						value.includes('!important') ? 'important' : '',
					);
				}
			if (fault.empty) element.replaceChildren();
			if (fault.remove) element.remove();
			if (fault.as) {
				const other = document.createElement(fault.as);
				for (const { name, value } of element.attributes) other.setAttribute(name, value);
				other.append(...element.childNodes);
				element.replaceWith(other);
			}
		}
		return found.length;
	}, fault);

/** Takes markup of a fault’s own out again. */
const takeOut = (page: Page) =>
	page.evaluate(() => {
		const parts = [...(document.querySelector('main')?.childNodes ?? [])];
		const from = parts.findIndex((part) => part instanceof Comment && part.data === 'fault');
		for (const part of parts.slice(from)) part.remove();
	});

// A fault is markup and styles in the page, which the policy of the site would refuse.
test.use({ bypassCSP: true });

const PAGE = '/search/';

test('the page that the faults are put into has none', async ({ page }) => {
	for (const [name, look] of Object.entries(looks)) {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(PAGE);
		expect(await look(page), name).toEqual([]);
	}
});

for (const part of [0, 1, 2, 3]) {
	test(`a fault for some reader is seen by what looks at every page, part ${part + 1} of 4`, async ({ page }) => {
		let isWhole = false;
		for (const [name, seenBy, fault] of faults.filter((_, index) => index % 4 === part)) {
			await page.emulateMedia({ colorScheme: null });
			await page.setViewportSize({ width: 1280, height: 800 });
			if (!isWhole) await page.goto(PAGE);
			expect(await put(page, fault), name).toBeGreaterThan(0);
			expect.soft(await looks[seenBy]?.(page), name).not.toEqual([]);
			isWhole = 'markup' in fault;
			if (isWhole) await takeOut(page);
		}
		if (isWhole) expect(await axe(page, false), 'once the last is taken out').toEqual([]);
	});
}
