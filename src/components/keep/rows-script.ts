import { controlsFor, show, startBar } from './controls.ts';
import { load, save } from './store.ts';
import { newSince, visit } from './visits.ts';

const list = document.querySelector<HTMLElement>('listing-filter');
const role = list?.dataset['base']?.split('/')[2] ?? '';
const news = document.querySelector<HTMLElement>('.news');
const since = news && lastVisit(news.dataset['night'] ?? '');

/** The night this reader last saw this role’s listings; null at the first visit. */
function lastVisit(night: string): string | null {
	let visits: Record<string, unknown> = {};
	try {
		visits = { ...(JSON.parse(load('visits') ?? '{}') as object) };
	} catch {
		// Not ours: begin anew.
	}
	const now = visit(visits[role], night);
	save('visits', { ...visits, [role]: now });
	return now.before;
}

/** Gives each row its boxes, and marks those the reader has not seen. */
function dress(): void {
	for (const row of document.querySelectorAll<HTMLElement>('listing-filter tbody tr')) {
		const [title, employer] = [row.querySelector('a[href^="/listings/"]'), row.querySelector('.emp')];
		const id = title?.getAttribute('href')?.split('/')[2];
		if (!id || !title || !employer || row.querySelector('.keep')) continue;
		const words = { title: title.textContent ?? '', employer: employer.textContent ?? '' };
		const day = (row.querySelector('time') ?? row.parentElement?.querySelector('time'))?.dateTime ?? '';
		if (since && day > since) {
			const mark = document.createElement('b');
			mark.className = 'fresh';
			mark.textContent = 'new';
			employer.append(' ', mark);
		}
		employer.append(' ', controlsFor({ id, role, ...words }));
	}
	show();
}

dress();
list?.addEventListener('rows', dress);
startBar();
if (news && since) {
	const { night = '', days = '' } = news.dataset;
	const count = newSince(since, night, days);
	const date = new Date(since).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
	news.textContent = `${count === 0 ? 'Nothing' : count} new here since your last visit, the night of ${date}.`;
}
