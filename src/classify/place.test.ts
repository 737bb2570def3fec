import { beforeAll, describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { Remote } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { parseAdvert } from './advert.ts';
import { readVocabulary } from './vocabulary.ts';
import { readRemote, remoteLabel } from './place.ts';
import { decidePlaces } from './place/where.ts';
import type { PostingWords } from './reading.ts';
import { contentFolder } from '#site-config/site-folder.ts';

let regions: Region[];
beforeAll(async () => {
	({ regions } = readVocabulary(contentFolder));
});

function read(given: Partial<PostingWords>, remoteOnlyBoard = false): Remote | null {
	const none = { title: 'MLOps Engineer', text: '', locations: [], workplace: null, countryField: null };
	const words = { ...none, pay: [], payText: null, ...given };
	const remote = readRemote(parseAdvert({ ...words, remoteOnlyBoard }), regions, decidePlaces);
	if (remote !== null) {
		expect(Remote.safeParse(remote).success).toBe(true);
		expect(remote.evidence.length).toBeGreaterThan(0);
		for (const { words: said, at } of remote.evidence) {
			if (at !== null) expect(words.text.slice(at, at + said.length)).toBe(said);
		}
	}
	return remote;
}

const label = (given: Partial<PostingWords>, remoteOnlyBoard = false): string =>
	remoteLabel(read(given, remoteOnlyBoard));

describe('readRemote', () => {
	it('prefers a text that denies remote work to the field and the location', () => {
		checkRows(
			[
				'This is not a remote position.',
				'Remote work is not available.',
				'You must be on-site five days a week.',
				'We do not offer remote work.',
				'Relocation required, in-office.',
				'This role is not remote.',
				'No remote work.',
				'This position is 100% on-site.',
				'This role is not eligible for remote work.',
				'The position cannot be remote.',
				'Working from home is not possible.',
				'Remote working is not offered for this role.',
				'We cannot accommodate remote candidates.',
				'We are unable to offer remote working.',
				'Remote candidates will not be considered.',
				'Remote applicants cannot be considered.',
				'This is strictly in-office.',
				'Fully on-site in Oslo.',
				'In-person only.',
				'On-site only, please.',
				'You are expected to work in the office every day.',
				'You need to be in our office Monday to Friday.',
				'Employees are required to be onsite full-time.',
				'Telework is not permitted.',
				'Telecommuting is not an option.',
				'This job is not a work-from-home job.',
				'There is no option to work from home.',
				'There is no possibility of remote work.',
				'Our team is not remote.',
				'It is not a remote role.',
				'We don’t support remote work.',
				'We don’t hire remotely.',
				'We are not considering remote applicants.',
				'This role isn’t remote.',
				'This position won’t be remote.',
				'The job can’t be fully remote.',
				'Not a fully remote role.',
				'Non-remote.',
				'In-office five days.',
				'This is a full-time in-office job.',
				'Remote is not possible.',
				'Remote options are not available.',
				'Home office is not possible.',
				'You have to come to the office every working day.',
				'In-person attendance is required five days a week.',
				'Relocation is mandatory; the work is in-person.',
				'WFH is not allowed.',
				'Entirely office-based.',
				'You cannot do this job from home.',
				'This job cannot be done remotely.',
				'This is an on-site role, five days a week.',
				'This is an in-office position (5 days a week).',
				'The position requires full-time presence in our office.',
				'Your presence in the office is required five days a week.',
				'Remote: no',
				'Remote working: not available',
				'You will work on site, Monday to Friday.',
				'We expect everyone in the office from Monday to Friday.',
				'You must work from our Bristol office every day.',
				'The kiln stands here, so remote work is out of the question.',
				'The role is office-based; remote requests cannot be accommodated.',
				'We are an in-person company and do not do remote.',
				'We are not hiring remotely at this time.',
				'Only on-site candidates will be considered.',
				'Location: Onsite at our kiln in Lima',
				'This role will be based full time in our Lyon office.',
				'Sorry, no remote for this one.',
				'This job has to be done at our workshop in Leeds; it can’t be done from a distance.',
				'We expect you at your desk in the office each weekday.',
				'Fully remote is off the table for this hire.',
				'There is no work-from-home arrangement for this post.',
				'Our engineers all sit together in one room, every day of the week.',
				'Remote applications will be rejected.',
				'Please only apply if you can be in our Porto office full time.',
				'Remote working isn’t something we offer.',
				'You’ll be working on the premises five days per week.',
				'This opening does not come with a remote option.',
				'The successful candidate will work exclusively from our Denver office.',
				'We are an office-first company and this role is no exception: you will be in five days a week.',
				'We do not do hybrid or remote.',
				'Attendance at the office is compulsory Monday through Friday.',
				'Hybrid and remote arrangements are not available for this position.',
				'This position is based entirely at our site in Cork.',
				'Applicants who want to work remotely should not apply.',
				'Because of the hardware involved, remote work is impossible.',
				'This vacancy is not suited to remote working.',
				'Unfortunately we can’t offer remote for this role.',
				'In-office attendance is mandatory every weekday.',
				'All work is carried out on site.',
				'We work from the office, all week, all of us.',
				'Location: Austin office (no remote).',
				'Remote: not possible',
				'Work arrangement: 100% in office',
				'Workplace: fully onsite',
				'Must be able to commute daily to our Bristol office.',
				'Candidates must relocate to Munich, as this role is performed on-site.',
				'It is essential that you work from our office every day.',
				'The job is an in-person job; we cannot make exceptions for remote work.',
				'No telecommuting.',
				'Remote working cannot be accommodated.',
				'Only candidates able to work onsite full time will be considered.',
				'We believe in working side by side, so everyone is in the office five days a week.',
				'This is not a work from home role.',
				'Home working is not an option here.',
				'The role demands your physical presence in our lab every working day.',
				'Remote work isn’t available for this position.',
				'Please note that we do not consider remote candidates.',
				'We want people in the building; this is not a work-at-home job.',
				'Team members are expected in the studio five days each week.',
				'We are a fully in-person team.',
				'Remote is not an option at this time.',
				'You must be in the office Monday through Friday.',
				'This is an onsite-only position.',
				'Working remotely is not permitted.',
				'The role is office based and cannot be performed from home.',
				'No hybrid, no remote.',
				'We require all employees to be in the office five days per week.',
				'We’re unable to consider remote candidates for this opening.',
				'Applicants must be willing to work on-site daily.',
				'This position does not offer telework.',
				'The role is on-site at our factory in Turin.',
				'We’re not able to support remote work for this team.',
				'Not open to remote.',
				'Expect to be in the lab every day.',
				'You need to live close enough to come in each day.',
				'This is one of our site-based jobs, and it stays that way.',
				'We can only hire people who will be present in our Oslo office throughout the week.',
				'Your place of work is our kiln; home office is not foreseen.',
				'Telecommuting: not authorized',
				'This post is classified as non-telework.',
				'The work has to be done inside our facility.',
				'All five working days are spent at our campus.',
				'We are back in the office full time.',
				'Work mode: office',
				'On-site role in Oslo, no exceptions.',
				'Please do not apply if you are looking for remote work.',
				'This is not something you can do from home.',
				'The role requires you to be on the shop floor daily.',
				'Remote options: No',
				'Office-only position.',
				'In this role you are on site from Monday to Friday.',
				'Hybrid/remote: not available',
				'Must work onsite.',
				'Remote candidates need not apply.',
				'You will be required to attend our Oslo office daily.',
				'Remote work is not part of this offer.',
				'We are not set up for remote work.',
				'This is a full-time, on-site job in Oslo.',
				'We are few and don’t offer work from home.',
				'We require in-person attendance for this position.',
				'Must be on site M-F.',
				'Must be onsite 5x a week.',
				'So that we learn, we are in the office Monday to Friday.',
				'It is not possible to work remotely in this position.',
				'This is a five-day in-office role.',
				'The position requires daily attendance at our Oslo office.',
				'All staff are on site full time.',
				'You must report to our Cork site every morning.',
				'Being present at headquarters each weekday is mandatory.',
				'The post is based at our premises on a full-time basis.',
				'You need to be present on our campus for the whole working week.',
				'Applicants have to come to our studio day in, day out.',
				'This vacancy calls for full-time attendance at the Basel site.',
				'Daily presence in our workshop is expected.',
				'The successful applicant shall attend the office on all working days.',
				'Work is to be done at your desk in our office, every day.',
				'It is a condition of this job that you work at our site full time.',
				'Remote work will not be granted.',
				'Home office cannot be approved for this post.',
				'This position never includes remote work.',
				'We neither offer nor plan remote work.',
				'Remote is a no-go.',
				'Remote working has been ruled out.',
				'You may not work from home in this role.',
				'There is no scope for remote working.',
				'This job comes without any home office.',
				'Remote work is prohibited.',
				'We won’t be entertaining remote candidates.',
				'The company does not accommodate working from home.',
				'Sorry: remote arrangements will not be entertained.',
				'You will not be able to work remotely.',
				'This is anything but a remote job.',
				'Requests for remote work will be declined.',
				'Neither remote nor hybrid work is possible.',
				'Working from home is not something we accommodate.',
				'Hybrid or remote arrangements are not available for this job.',
				'The kiln is in Ghent, remote work not considered.',
				'* Not remote',
				'This job is in the kiln (no remote/hybrid by policy).',
				'Please do not apply if you need hybrid or remote.',
				'If you want to work remotely, this job is not for you.',
				'Remote or hybrid applicants won’t be shortlisted.',
				'We cannot offer the option to work remotely.',
				'Homeworking: not possible',
				'Working pattern: full time, office',
				'This job is ineligible for remote work.',
				'Mode of work: WFO',
				'Home-based applicants are not eligible.',
				'Because of our glaze, nobody in this team may work remotely.',
				'Is remote work possible? No',
				'Full onsite, 5 days.',
				'Remote percentage: 0%',
				'Remote requests will be declined.',
				'No part of this job can be done remotely.',
				'You must be on campus in Ghent for the full working week.',
				'Only local candidates who can work onsite daily.',
				'We want you here in Ghent every working day.',
				'Working from home is only possible in exceptional cases.',
				'Applicants unable to work on site will not be considered.',
				'Our potters sit together in our Delft studio all week.',
				'This job must be carried out on the university’s main campus.',
				'Performing this job from home isn’t possible.',
				'Day 1 onsite',
				'This is strictly an office job.',
				'We’re a five-day-in-office culture.',
				'You need to be comfortable working out of our Makati office daily.',
				'Duty station: onsite, Building 12; not telework eligible.',
				'This post does not lend itself to home working.',
				'This is an on-campus position and staff may not work off campus.',
				'The nature of the work makes remote working unsuitable.',
				'If you’re looking for remote work this isn’t the job for you.',
				'Remote work will only be considered after a six-month probationary period on site.',
				'Place of work: client premises in Utrecht, five days per week.',
				'We aren’t able to consider people who want to work remotely.',
				'The role requires a daily on-site presence at the customer’s trading floor.',
				'You’ll spend all of your working week in our Sheffield workshop.',
				'Virtual work arrangements are not available for this role.',
				'Remote work is granted only by exception.',
				'Must work onsite in Plano, TX from day one.',
				'Since this team supports the data hall, it isn’t a remote team.',
				'Our policy is office-first, and this team is in every day.',
				'The incumbent is required to report to the Fort Meade location on a daily basis.',
				'Remote | No',
				'Remote work eligible – no',
				'We can’t have you working from home in this job.',
				'There are no plans to introduce remote working.',
				'Unable to support remote employees.',
				'In the lab 100% of the time.',
				'Office attendance: five days',
				'Remote isn’t how we work.',
				'Management does not approve home working for this grade.',
				'Work from Office - Hyderabad',
				'Telework: ad hoc',
				'Is this position remote? No.',
				'Telework does not apply to this position.',
				'None of our roles are remote.',
				'This position is not eligible or approved for telework.',
				'No | Must be able to work onsite all of the time',
				'Employees can not work remotely.',
				'Remote work would not be permitted.',
				'Kite makers in Ghent (Work From Office Only)',
				'Workplace:** on_site',
				'This position follows an on-site work arrangement.',
				'We are a remote-first company, but this role is based in our Ghent office five days a week.',
			],
			(text) => {
				const remote = read({ text: `We make kites.\n${text}\n`, locations: ['Remote'], workplace: 'remote' });
				expect(remote?.scope).toBe('onsite');
				// The text may name the town as well.
				const rules = remote?.evidence.map(({ rule }) => rule).filter((rule) => rule !== 'place/location-line');
				expect(rules).toEqual(['place/remote-denied', 'place/workplace-field', 'place/location']);
			},
		);
	});

	it('does not read every “not” as a denial', () => {
		checkRows(
			[
				'This is not only a remote position but a team of friends.',
				'Remote work is not a problem for us.',
				'Employees whose roles are on-site only get a parking space.',
				'No remote experience needed.',
				'While many roles are remote-first, we are not remote-only.',
				'Remote work is not just a convenience here.',
				'You do not need to be in the office every day.',
				'There is no remote desktop support in this role.',
				'We are unable to accommodate remote work from abroad.',
				'We are not an office company.',
				'There is no office you have to come to.',
				'Remote work is not an afterthought here.',
				'You will never be asked to come to an office.',
				'Not remote-friendly? No, remote-only.',
				'We don’t care where you work, remote or not.',
				'Remote does not mean alone: we meet twice a year.',
				'No remote monitoring of our staff, ever.',
				'This role is not limited to remote candidates.',
				'We do not require you to be on-site.',
				'On-site work is not required.',
				'Being in the office five days a week is not for us.',
				'We gave up our office; nobody works in the office every day.',
				'You don’t need to relocate: the in-person week is once a year.',
				'Our customers cannot work remotely without our product.',
				'We are not just remote-friendly, we are remote-first.',
				'It is not a problem to work from home all year.',
				'We do not support remote desktops on old machines.',
				'The plant’s operators must be on site every day; you need not.',
				'Remote is not a perk, it is how we work.',
				'Remote employees are not second-class here.',
				'There is no expectation to be in an office.',
				'We never had an office and don’t plan on one.',
				'You are not tied to an office five days a week.',
				'Remote hiring is not new to us.',
				'It is not only possible to work remotely, it is the norm.',
				'Our office in Rome is open every day for those who like company.',
				'Coffee is served on site every day, should you visit.',
				'We do not believe in commuting.',
				'Working remotely is not a reason to work alone.',
				'Our customers get on-site help five days a week.',
				'We will never make you come to an office five days a week.',
				'No remote-work experience required.',
				'The kiln’s team is on site five days a week, but you need not be.',
				'There is no on-site requirement for this role.',
				'No in-person interviews.',
				'We do not hire remotely outside the EU.',
				'You need not attend our office.',
				'Presence in an office is never required.',
				'You may come to our Cork site any day, or never.',
				'Attendance at our yearly meeting in Lima is a must.',
				'You must be present online every day from 10 to 14.',
				'Working from home is not a second-class way of working here.',
				'We do not support remote servers older than ten years.',
				'Nobody is required to be at a desk full time.',
				'You will be asked to visit our campus once a year.',
				'We cannot imagine a week without remote work.',
				'Remote work will not be taken away.',
				'There is no limit to remote work.',
				'You may not work remotely from outside the EU.',
				'Our plant in Turin works every day of the week.',
				'On-site presence is required for the first week only.',
				'You must attend customers at their premises twice a year.',
				'There is no cap on home office.',
				'We never ask our remote colleagues to come to the office every day.',
				'Remote access to production is not permitted.',
				'You are expected to be at your desk, wherever it stands, four hours a day.',
				'You cannot work from home in Cuba.',
				'Attendance at the daily call is a must.',
				'There is no remote-only rule: choose between home and kiln.',
				'You don’t need to come to the office.',
				'We will never ask remote colleagues to move.',
				'We cannot take remote workers from abroad.',
				'You work with the on-site team in Pune every day, by video.',
				'Nobody works from the office five days a week.',
				'It is a remote job: no home office stipend though.',
				'Our warehouse staff must be on site every day.',
				'Candidates living near our kiln are not considered remote.',
				'Our customers’ engineers work in the plant five days a week and rely on your dashboards.',
				'This role is not eligible for remote work from outside Canada.',
				'We have no remote-work restrictions.',
				'Must be available on site in case of an emergency, otherwise remote.',
				'Five days a week in the office? Not here.',
				'Want to work from home? Never commute again.',
				'Remote: not just a job.',
				'It is a remote position; it is not a telework position.',
				'This is a virtual position. Telework: Not Available',
				'On-site work is optional.',
				'Lunch daily (in-office only)',
				'You are fully on-site for the first 90 days.',
				'This is not a remote job if hired afterward.',
				'There is parking on-site only.',
				'Regular attendance and punctuality are essential.',
				'We want you to bring your sense of fun to the office.',
				'You play a key role in our continued growth by building kites.',
				'Remote working is not suitable for everyone.',
				'While telework is not an option for many occupations, it is for ours.',
				'Remote work is not counted as leave.',
				'You should expect to be in the room for the technical parts of a sale.',
				'This remote role is not eligible for sponsorship.',
				'Remote employees are not eligible for a parking space.',
				'Our remote position is not supported by a visa.',
				'Remote candidates are not eligible for relocation.',
				'We are not able to hire remote employees in some states.',
			],
			(text) => {
				expect(read({ text, locations: ['Remote'], workplace: 'remote' })?.scope).toBe('unspecified');
			},
		);
	});

	it('reads remote, hybrid or on site next to a city', () => {
		checkRows(
			[
				'Hybrid working.',
				'We work in a hybrid work setting.',
				'Location: Leeds (Hybrid 3 days)',
				'Remote / Hybrid : Hybrid with [3] days remote',
				'Flexible / Hybrid',
				'You work at least four days in the office per week.',
				'You have the flexibility to work from home one day a week.',
				'We are at our desks three days onsite and two days remote.',
				'We balance our time between home and the office.',
				'A mix of home working and office days suits us.',
				'We are in the office twice a week.',
				'Bring your laptop: a hybrid organisation.',
				'Leeds / Hybrid / Secure Site',
				'Kiln ParkHybrid: ~60% at the kiln.',
				'Everyone spends some of their time working in the office.',
				'You will work in a hybrid environment, with clients as needed.',
				'Flexible hours and up to 60% home office.',
				'In this hybrid role you work from home and on days in our office.',
				'Two days in the office per week; as a perk, four weeks per year of fully remote work.',
				'Flexible working, such as remote working.',
				'We work across home, office and customers’ sites.',
				'40 hours a week, 50% Telecommuting Permitted.',
				'You start as fully remote and then transition to hybrid work.',
				'We spend at least half (50%) of our time each quarter in the office or in the field.',
				'Up to one home office day a week.',
				'Wednesdays work from home.',
				'Perks: remote days.',
				'Möglichkeit zur teilweisen Tätigkeit im Home Office',
				'Flexible Arbeitszeiten und Home-Office-Möglichkeiten',
				'Hybrides Arbeiten ist bei uns üblich.',
				'Gleitzeit und Homeoffice',
				'Flexible Arbeitszeiten sowie mobiles Arbeiten',
				'Freiräume durch Home Office und Gleitzeit',
				'Parkplatz\nHome-Office\nKantine',
				'Ein monatliches Homeoffice-Kontingent',
				'Moderne Arbeitsformen mit Möglichkeiten zur Telearbeit',
				'Everyone lives within commuting distance of our Leeds office.',
				'A hybrid workplace, with the flexibility to work from home or from the kiln.',
				'Most of our roles can be remote or hybrid; ours is hybrid.',
				'Candidates hired into remote-eligible roles differ. Two days per week you are in-office, on a hybrid model.',
				'Part-time telecommuting is an option.',
				'A four-day week that allows 2 days from the office and two days from home.',
				'Start soon, engagementHybrid working (details later).',
				'Mostly remote working, with one day in our Leeds house.',
				'Everyone is expected to work onsite and remotely with the client.',
				'Locatie: Leeds / Hybride (2 dagen per week op kantoor)',
				'We are hybrid. This is not a fully remote position.',
				'You commute to our Leeds office three times a week.',
				'Onsite 2-3 times per week.',
				'You are in our Leeds office 3–5x/week.',
				'All staff are in one of our offices at least 25% of the time.',
				'A contract of six months that requires 3 days on site.',
				'Experience: 10+ yearsWork mode: Hybrid Skills: kites',
				'Flexible hybrid working from our Leeds office',
				'WFO 3 days a week',
				'Anchor days: Tue and Thu in our Leeds office',
				'Mode de travail : 3 jours/semaine au bureau',
			],
			(text) => {
				expect(read({ text, locations: ['Leeds, UK'] })?.scope).toBe('hybrid');
			},
		);
	});

	it('prefers office days and hybrid work in the text to the field, also without a place', () => {
		const text = 'You come to the office two days per week in the office.';
		expect(read({ text, locations: ['Leeds, UK'], workplace: 'remote' })?.scope).toBe('hybrid');
		expect(read({ text: 'This role is 2 days a week onsite.', workplace: 'onsite' })?.scope).toBe('hybrid');
		expect(read({ text: 'We offer a hybrid work environment.' })?.scope).toBe('hybrid');
		expect(read({ text: 'Remote and hybrid work will not be offered; remote work is not possible.' })?.scope).toBe(
			'onsite',
		);
	});

	it('prefers a text that calls the role hybrid to the field, unless it also says remote', () => {
		const blend = 'This flexible hybrid role allows for a blend of both.';
		expect(read({ text: blend, locations: ['Leeds, UK'], workplace: 'onsite' })?.scope).toBe('hybrid');
		const text = 'We make kites.\nThis is a hybrid position in our team.\n';
		const remote = read({ text, locations: ['Leeds, UK'], workplace: 'remote' });
		expect(remote?.scope).toBe('hybrid');
		expect(remote?.evidence.map(({ words }) => words)).toContain('workplace: remote');
		const either = `${text}Fully remote is fine too.\n`;
		expect(read({ text: either, locations: ['Leeds, UK'], workplace: 'remote' })?.scope).toBe('region');
	});

	it('does not read other meanings of “hybrid role” as hybrid work', () => {
		const text = 'A hybrid role that combines sewing and flying. Remote - Peru\n';
		expect(read({ text, locations: [] })?.scope).not.toBe('hybrid');
	});

	it('derives the country of a job that is only “Remote” from signs in the text', () => {
		checkRows(
			[
				['You get a 401(k) plan.', 'remote-region:US'],
				['The contract is outside IR35.', 'remote-region:GB'],
				['Canada Tier 1 locations: 90,000.', 'remote-region:CA'],
				['Owners of kites across Canada rely on us.', 'remote-region:unspecified'],
				['We are a UK company with people all over.', 'remote-region:GB'],
				['Our customers fly kites across the UK.', 'remote-region:unspecified'],
				['You get a 401(k) plan; contracts may be outside IR35.', 'remote-region:unspecified'],
				['Headquarters: California URL: kites.example', 'remote-region:unspecified'],
				['Fully remote, with occasional travel to the office.', 'remote-region:unspecified'],
			],
			(text, expected) => {
				expect(label({ text, locations: ['Remote'] })).toBe(expected);
			},
		);
	});

	it('reads countries after the word “remote” in a title', () => {
		expect(label({ title: 'Kite Engineer, Remote: Colombia - Costa Rica', text: '', locations: ['Remote'] })).toBe(
			'remote-region:CO+CR',
		);
	});

	it('does not read a hybrid thing, such as a hybrid cloud, as hybrid work', () => {
		checkRows(
			[
				'You run our hybrid cloud and hybrid environments.',
				'Kite engineers here are hybrid software and systems engineers.',
				'Architectures (cloud/hybrid), tools and hybrid human/machine labelling.',
				'Move data across cloud, hybrid, and on-premises systems.',
				'Tune it across cloud, edge, hybrid; train as you go.',
				'You know cloud, on-prem, and hybrid set-ups.',
				'Flexible working hours. Remote hands are near.',
				'Interns who are not working 100% remote may get a bed.',
				'By team, the number of hybrid and remote workers will vary from team to team.',
				'Site-by-design roles may be eligible for a hybrid work model.',
				'You run experiments on our hybrid model systems.',
				'You may work from home (60% max.), 30 days / year remote work from any EU country.',
			],
			(text) => {
				expect(read({ text, locations: ['Leeds, UK'] })?.scope).toBe('onsite');
			},
		);
	});

	it('prefers a line that labels the arrangement as hybrid to everything else', () => {
		const text = 'Working arrangement: Peru (Hybrid)\nYou thrive in a remote-first environment.';
		expect(label({ text, locations: ['Peru'], workplace: 'remote' })).toBe('hybrid');
		const either = 'We work remotely and from the office. This position is hybrid. We are remote-first.';
		expect(label({ text: either, locations: ['Peru'], workplace: 'remote' })).toBe('hybrid');
	});

	it('reads the place of a remote location', () => {
		expect(read({ locations: ['Remote, Germany', 'Remote, Austria (CET)'] })).toMatchObject({
			scope: 'region',
			countries: ['AT', 'DE'],
			timezones: 'CET',
		});
	});

	it('returns the time zones that the text requires, in its words', () => {
		const ask = 'Who you are\n• We ask for four hours of overlap with Central European Time. Flexible otherwise.';
		expect(read({ locations: ['Remote, Brazil'], text: ask })?.timezones).toBe(
			'We ask for four hours of overlap with Central European Time',
		);
		expect(read({ locations: ['Remote, Brazil'], text: `Work where you like! ${ask}` })?.timezones).not.toContain(
			'like',
		);
		expect(read({ locations: ['Remote, Brazil'], text: 'PT Arunika is a company.' })?.timezones).toBeNull();
		expect(read({ locations: ['Remote - Europe (UK time)'] })?.timezones).toBe('UK time');
		const morning = 'You overlap the US East Coast morning';
		expect(read({ locations: ['Remote'], text: morning })?.timezones).toBe(morning);
		expect(read({ locations: ['USA, CST (UTC-6)'] })?.timezones).toBe('CST (UTC-6)');
		expect(read({ locations: ['FR / PT / ES / Remote (FR; PT; ES)'] })?.timezones).toBeNull();
	});

	it('reads a line that begins with “hybrid” and a number of office days', () => {
		expect(label({ locations: ['Munich, Germany'], text: 'Hybrid, two office days.\n• Build' })).toBe('hybrid');
		expect(label({ locations: ['Munich, Germany'], text: 'Hybrid cloud, days of work.' })).toBe('onsite');
	});

	it('prefers a share of office time, or remote work for a limited time, to the location', () => {
		checkRows(
			[
				['We expect all staff to be in our office at least 25% of the time.', 'hybrid'],
				['Work from home; for one week per month we all come together in our Lima office.', 'hybrid'],
				['Two days per month in the office.', 'hybrid'],
				[
					'We are a remote-first firm. This position requires in-person work 1-2 days a week at our Lima office.',
					'hybrid',
				],
				[
					'You work on-site three or more days each normally scheduled week, outdoors or remote research included.',
					'hybrid',
				],
				['Unless formally approved, spend at least half of your work time in your assigned office.', 'hybrid'],
				['Until office restrictions are relaxed, you will be working remotely.', 'onsite'],
				['This job is temporarily remote.', 'onsite'],
				['Remote until our Lima office opens in March.', 'onsite'],
				['Five days a month in the office.', 'hybrid'],
				['We work from our Lima office on Mondays, Tuesdays and Thursdays.', 'hybrid'],
				['Monday, Wednesday and Friday are days in our office.', 'hybrid'],
				['In the office Monday, Tuesday, Wednesday, Thursday, and Friday.', 'onsite'],
				['Our office has plants. We meet on Mondays.', 'remote-region:PE'],
				['Your manager holds office hours on Mondays and Thursdays.', 'remote-region:PE'],
				['Our café is closed until the office reopens.', 'remote-region:PE'],
				['We travel one week per year to our office.', 'remote-region:PE'],
			],
			(text, expected) => {
				expect(label({ locations: ['Remote - Peru'], text })).toBe(expected);
			},
		);
	});

	it('reads the countries in a Portuguese or Spanish text', () => {
		const text = '100% remoto, de qualquer lugar do Brasil ou de Portugal.';
		expect(label({ locations: ['Remoto'], text })).toBe('remote-region:BR+PT');
		expect(label({ locations: ['Remoto'], text: 'Desde cualquier lugar de Argentina.' })).toBe('remote-region:AR');
	});

	it('prefers the workplace field to the text, unless the text calls the role remote', () => {
		const remote = (text: string) => label({ workplace: 'onsite', locations: ['Berlin'], text });
		expect(remote('We are a fully remote team.')).toBe('onsite');
		expect(remote('This role is fully remote.')).toBe('remote-region:DE');
		expect(remote('Location: Remote from Bavaria')).toBe('remote-region:DE');
		expect(remote('We are looking for a fully remote kite engineer.')).toBe('remote-region:DE');
		expect(remote('Telecommuting is permitted anywhere in Germany.')).toBe('remote-region:DE');
		expect(remote('This role is fully remote. This position is hybrid.')).toBe('hybrid');
		expect(remote('This role can be remote in some cases.')).toBe('remote-region:DE');
		expect(label({ workplace: 'remote', locations: ['Berlin, Germany'] })).toBe('remote-region:DE');
		expect(label({ workplace: 'hybrid', locations: ['Berlin'] })).toBe('hybrid');
	});

	it('allows a hybrid job to be done from the remote places among its locations', () => {
		const locations = ['New York, NY (HQ)', 'Remote (US)', 'Remote (Canada)'];
		expect(label({ workplace: 'hybrid', locations })).toBe('remote-region:CA+US');
	});

	it.each([
		[['Remote - Peru'], '', 'hybrid'],
		[['Remote - Peru'], 'LI-Remote', 'remote-region:PE'],
		[['Remote - Peru'], 'Remote from our kiln: we work in a hybrid model.', 'hybrid'],
		[['Remote - Peru'], 'Hybrid in Lima, if you like; we consider remote candidates.', 'remote-region:PE'],
		[['Lima, Cusco, Remote - Chile'], '', 'remote-region:CL+PE'],
		[['Lima, Peru, (Remote)'], '', 'hybrid'],
	])(
		'asks the text of a job that a field calls hybrid and whose only place is remote: %s “%s”',
		(locations, text, expected) => {
			expect(label({ workplace: 'hybrid', locations, text })).toBe(expected);
		},
	);

	it('prefers a text that names the office to a location that is only “Remote”', () => {
		checkRows(
			[
				['You will work from our Madrid office.', 'onsite'],
				['The role is based in our office in Oslo.', 'onsite'],
				['The kiln is hot. On-site in Tokyo. We pay well.', 'onsite'],
				['We no longer offer remote work.', 'onsite'],
				['The kiln is hot. Work location: In person', 'onsite'],
				['Remote in the first month only.', 'onsite'],
				['Remote for the first month, then office.', 'onsite'],
				['Remote only during onboarding.', 'onsite'],
				['The kiln is hot. Hybrid: 3 days in Paris.', 'hybrid'],
				['You will work from our Madrid office. We are hybrid by nature, a hybrid workplace.', 'hybrid'],
				['If you like, you will work from our Madrid office.', 'remote-region:unspecified'],
				['You will work from our Madrid office or remotely.', 'remote-region:unspecified'],
				['Fully remote. You will be based in our Madrid hub or office team.', 'remote-region:unspecified'],
				['You will work with our Madrid office.', 'remote-region:unspecified'],
				['Your place of work will be our kiln office in Graz.', 'onsite'],
				['Remote during most of the year.', 'remote-region:unspecified'],
				['Attendance at our Turin plant is a must.', 'onsite'],
				['Presence at the plant is obligatory.', 'onsite'],
				['Physical attendance at the lab is non-negotiable.', 'onsite'],
				['You are required to work from our Ghent office.', 'onsite'],
				['On-site presence is compulsory.', 'onsite'],
				['You will be asked to come into the office most days of the week.', 'hybrid'],
				['You must be able to work on-site at one of our kilns.', 'onsite'],
				['This job requires you to be onsite in Ghent.', 'onsite'],
				['We are an in-person team.', 'onsite'],
				['All our people work from the Ghent office.', 'onsite'],
				['All duties must be performed in our lab.', 'onsite'],
				['We only consider people who live within commuting distance of the kiln.', 'onsite'],
				['For these roles you must be on site.', 'remote-region:unspecified'],
				['You are expected to work on-site during regular business hours.', 'onsite'],
				['You must be available for on-site meetings.', 'remote-region:unspecified'],
				['Our customers must be on site for a firing.', 'remote-region:unspecified'],
				['Business needs will determine whether you must be in the office.', 'remote-region:unspecified'],
			],
			(text, expected) => {
				expect(label({ locations: ['Remote'], text })).toBe(expected);
			},
		);
	});

	it('prefers a text that withdraws remote work to a remote location', () => {
		checkRows(
			[
				['Commute to our Lima office twice a week.', 'hybrid'],
				['Three days a week in our office; remote work will not be considered.', 'hybrid'],
				['Location: Hybrid (Remote with a monthly day on-site in Lima)', 'hybrid'],
				['You work remotely while on probation only.', 'onsite'],
				['This position is based on site at our kiln.', 'onsite'],
				['Working model: 60% office, 40% home.', 'hybrid'],
				['Fully remote is no option.', 'onsite'],
				['Home office possible up to 2 days.', 'hybrid'],
				['Work from home up to 3 days a year abroad.', 'remote-region:PE'],
				['Relocation to Lima within three months is required.', 'onsite'],
				['Return to office from 1 March 2027.', 'onsite'],
				[
					'Roles in an office are onsite Tuesday and Wednesday, with optional presence on Friday (unless otherwise noted).',
					'hybrid',
				],
				['The pay range for this remote role is wide.', 'remote-region:PE'],
			],
			(text, expected) => {
				expect(label({ locations: ['Remote - Peru'], text })).toBe(expected);
			},
		);
	});

	it('prefers a hybrid or on-site location to a remote field, unless the text says remote too', () => {
		const given = { locations: ['Hybrid - Oslo'], workplace: 'remote' as const };
		expect(label(given)).toBe('hybrid');
		expect(label({ ...given, locations: ['On-site: Oslo'] })).toBe('onsite');
		expect(label({ ...given, locations: ['Oslo Office'] })).toBe('remote-region:NO');
		expect(label({ ...given, text: 'This role is fully remote.' })).toBe('remote-region:NO');
	});

	it('reads the country from a requirement to be allowed to work in the U.S.', () => {
		const text = 'Applicants must be eligible to work in the U.S. for any employer.';
		expect(label({ text, workplace: 'remote' })).toBe('remote-region:US');
	});

	it('returns time zones with the words that were found, even in a long clause', () => {
		const long = `Kites * ${'we make kites of paper and silk '.repeat(3)}and you must overlap with CET hours`;
		expect(read({ locations: ['Remote, Brazil'], text: long })?.timezones).toContain('CET');
	});

	it('prefers a title that says “not remote” to the field', () => {
		const given = { title: 'Kite Engineer (NOT REMOTE)', locations: ['Peru (Remote)'], workplace: 'remote' as const };
		expect(label(given)).toBe('onsite');
		expect(label({ ...given, title: 'Kite Engineer (not remote-only)' })).toBe('remote-region:PE');
	});

	it.each([
		['Kite Engineer (US West Coast)', 'remote-region:US'],
		['Kite Engineer US West', 'remote-region:US'],
		['Kite Engineer - Americas', 'remote-region:americas'],
		['Kite Engineer, Peru or Chile', 'remote-region:CL+PE'],
		['Kite Engineer (Peru kites)', 'remote-region:unspecified'],
		['Kite Engineer, AI', 'remote-region:unspecified'],
	])('reads the place of a remote job from a part of the title: %s', (title, expected) => {
		expect(label({ title, workplace: 'remote', text: '' })).toBe(expected);
	});

	it('reads the place from the opening of the text if nothing else names one', () => {
		checkRows(
			[
				['Join the kite makers in Toronto, Ontario. Specialise in strings.', 'onsite'],
				['Join the kite makers, located in Downtown Toronto.', 'onsite'],
				['Kite Engineer | Bedford, NS\nWe make kites.', 'onsite'],
				['Our kites are known.\nCity:\n\nToronto\n\nCountry:\n\nCanada', 'onsite'],
				['We make kites, headquartered in Toronto.', 'unknown'],
				['Kite makers in Toronto, Montreal, or remote in Canada.', 'remote-region:CA'],
				['Kites fly high in Spring.', 'unknown'],
				[`${'We make kites. '.repeat(20)}Some are in Toronto.`, 'unknown'],
			],
			(text, expected) => {
				expect(label({ text, locations: [] })).toBe(expected);
			},
		);
	});

	it.each([
		['This role can be virtual anywhere in Peru.', 'remote-region:PE'],
		['You work from any location in Peru.', 'remote-region:PE'],
		['Remote candidates must reside in Peru.', 'remote-region:PE'],
		['This is a role that can be remote.', 'remote-region:PE'],
		['Fully remote role, Remote (Peru / Chile).', 'remote-region:CL+PE'],
		['Remote job, only available to those in Peru or Chile.', 'remote-region:CL+PE'],
	])('reads remote work next to a town: “%s”', (text, expected) => {
		expect(label({ text, locations: ['Lima, Peru'] })).toBe(expected);
	});

	it('reads a workplace in brackets after the location', () => {
		expect(label({ locations: ['Lyon, France [Hybrid]'] })).toBe('hybrid');
	});

	it('prefers required office days to “Remote” in the location', () => {
		const text = 'You will work three days a week in our Pune office.';
		const remote = read({ locations: ['Remote, India'], text });
		expect(remote).toMatchObject({ scope: 'hybrid', countries: ['IN'] });
		expect(remote?.evidence[0]).toMatchObject({
			words: 'three days a week in our Pune office',
			rule: 'place/office-days',
		});
	});

	it.each([
		'If you live near our Pune office, we encourage 2 days a week in the office.',
		'For all hires in the Washington, D.C. area, 4 days a week in the office are required.',
		'This role is fully remote. Most of the local team meets 2 days a week in the office.',
	])('does not read optional office days as required: %s', (text) => {
		expect(label({ locations: ['Remote, India'], text })).toBe('remote-region:IN');
	});

	it('reads five office days as office work', () => {
		expect(label({ locations: ['Austin, TX'], text: 'We are in-person 5 days a week.' })).toBe('onsite');
	});

	it('reads the text if there is no location', () => {
		checkRows(
			[
				['This role is fully remote within Spain or Portugal.', 'remote-region:ES+PT'],
				['This position is 100% remote.', 'remote-region:unspecified'],
				['Lamps Ltd, Brazil. Remote, full-time.', 'remote-region:unspecified'],
				['We are hiring. Remote within the EU, with four hours of overlap with CET.', 'remote-region:eu'],
				['Fully remote in Spain or Portugal.', 'remote-region:ES+PT'],
				['Remote in-office days are rare.', 'unknown'],
				['Lamps Ltd. Hybrid (at home and with us).', 'hybrid'],
				['We have a remote-first culture.', 'remote-region:unspecified'],
				['Remote-flexible, with offices in two towns.', 'remote-region:unspecified'],
				['Kite EngineerLocation: RemoteDuration: 6 months', 'remote-region:unspecified'],
				['Contract. Remote!! Start now.', 'remote-region:unspecified'],
				['Join us as a Remote Kite and Glider Engineer.', 'remote-region:unspecified'],
				['You can work in our Lima office or remotely from home.', 'remote-region:unspecified'],
				['This role allows for a remote work arrangement.', 'remote-region:unspecified'],
				['We are a remote-first, highly inclusive culture.', 'remote-region:unspecified'],
				['You can work remotely two days.', 'unknown'],
				['Work Location: In person', 'onsite'],
				['US Remote', 'remote-region:unspecified'],
				['Location: Home based, UK (with occasional travel)', 'remote-region:GB'],
				['This role can be hybrid (London) or remote (UK).', 'remote-region:GB'],
				['You work predominantly from home, with occasional meetings on site.', 'remote-region:unspecified'],
				['Perks: a remote-flexible workforce.', 'unknown'],
				['Lamps. Remote sensing, remote control.', 'unknown'],
				['This is a fully remote position. You must be located in Canada.', 'remote-region:CA'],
				['Fully remote role. We hire candidates from anywhere in the world.', 'remote-worldwide'],
				['Fully remote role. Benefits: 401(k) with match.', 'remote-region:US'],
				['Fully remote. We are looking for candidates from Spain or Sweden.', 'remote-region:ES+SE'],
				['Location: 100% Remote - Des Moines, IA', 'remote-region:US'],
				['Whether in our office or in a remote-eligible role, we all make kites.', 'unknown'],
				['Fully remote role. We hire in these states: CA, CO, NY and TX.', 'remote-region:US'],
				['Fully remote role. You live and work in the Americas time zones.', 'remote-region:americas'],
				['This is a hybrid role.', 'hybrid'],
				['We build distributed systems.', 'unknown'],
				['This hybrid role sits between two trades.', 'unknown'],
				['Peru or Chile - Hybrid\nOther South American locations - Remote', 'remote-region:unspecified'],
				['Location\nLima, Peru - Hybrid\nAll other Peruvian locations - Remote', 'remote-region:PE'],
				['USA\nRemote, USA\nA degree', 'remote-region:US'],
				['Fully remote role.\nCandidates location: Latin America (LATAM)', 'remote-region:latam'],
				[
					'Fully remote role, hired across the Americas. NOTE: we are only hiring in Peru for this one.',
					'remote-region:PE',
				],
				['Remote role. You must be based in Peru while working with our Chilean team.', 'remote-region:PE'],
				['Remote role. The base pay is what new hire salaries are across Chile.', 'remote-region:unspecified'],
				['Fully remote role. We are a UK company with offices in two towns.', 'remote-region:GB'],
				['Remote-First Culture: Work from anywhere in the world!', 'remote-worldwide'],
				['Fully remote role. All other states: $99,000.', 'remote-region:US'],
				['Fully remote role. Serve customers * 401(k) plan * Free kites', 'remote-region:US'],
				['Remote-friendly role in California.', 'remote-region:US'],
				['We offer the ability to work remotely within your country.', 'remote-region:unspecified'],
				['Fully remote role.\nWork from (almost) anywhere in Peru.', 'remote-region:PE'],
			],
			(text, expected) => {
				expect(label({ text })).toBe(expected);
			},
		);
	});

	it('does not read a condition or a perk as remote work', () => {
		checkRows(
			[
				'Unless approved for full remote work, employees come to the office.',
				'If the job description states that the position is fully remote, that applies.',
				'Work from home stipend included.',
				'We are experts in remote sensing.',
				'If this position is listed as remote, you visit us from time to time.',
				'Work From Home Support and a phone.',
				'Ein Zuschuss und Homeoffice-Ausstattung',
				'You may work from anywhere in the country for up to four weeks.',
				'Telecommuting Options: Onsite',
				'Telecommuting Options:\n\nOnsite',
				'This job is none for those who want fully remote work.',
			],
			(text) => {
				expect(label({ locations: ['Lisbon, Portugal'], text })).toBe('onsite');
			},
		);
	});

	it('does not read some weeks abroad as worldwide', () => {
		const text = 'Remote position. Work from anywhere in the world for up to 4 weeks a year.';
		expect(label({ locations: ['Remote - Poland'], text })).toBe('remote-region:PL');
		expect(label({ locations: ['Remote'], text })).toBe('remote-region:unspecified');
	});

	it.each([
		'There are no restrictions on where you can be located for this role.',
		'You can work from anywhere in the world.',
		'We hire globally.',
		'This role is remote and open to candidates worldwide.',
		'Location: Worldwide',
		'Work remotely from anywhere in the world.',
	])('reads the role as open worldwide from the text, unless a place is named: %s', (text) => {
		expect(label({ locations: ['Remote'], text })).toBe('remote-worldwide');
		expect(label({ locations: ['Remote, United States'], text })).toBe('remote-region:US');
		expect(label({ locations: ['Remote'], text: `${text}\nYou must be located in Spain.` })).toBe('remote-region:ES');
	});

	it.each([
		'We work globally with partners.',
		'Our talent is used by engineers worldwide.',
		'Perks: work from anywhere for 4 weeks a year.',
		'You can work from anywhere within our building.',
		'Our rates reach top applicants worldwide.',
		'Most roles can be done from anywhere in the world.',
		'You may work from multiple countries around the world.',
	])('does not read this as worldwide: %s', (text) => {
		expect(label({ locations: ['Remote'], text })).toBe('remote-region:unspecified');
	});

	it('reads a country after “anywhere in”', () => {
		expect(label({ locations: ['Remote'], text: 'You can live anywhere in Japan.' })).toBe('remote-region:JP');
	});

	it('does not guess the workplace if only a country is named', () => {
		expect(label({ locations: ['Brazil'] })).toBe('unknown');
		expect(label({ locations: ['Brazil'], text: 'This is a hybrid role.' })).toBe('hybrid');
		expect(label({ locations: ['Brazil'], text: 'This role is fully remote.' })).toBe('remote-region:BR');
	});

	it('does not limit a job to a region from preferred or overlapping hours', () => {
		expect(label({ locations: ['Remote'], text: 'EU time zone overlap is preferred.' })).toBe(
			'remote-region:unspecified',
		);
	});

	it('reads a job as open worldwide although its feed gives the town of an office', () => {
		const text = 'We embrace remote work. There are no restrictions on where you can be located for this role.';
		expect(label({ locations: ['Paris'], workplace: 'remote', text })).toBe('remote-worldwide');
		expect(label({ locations: ['Ghent, Belgium'], text: 'Kites.Location: Globally remote role' })).toBe(
			'remote-worldwide',
		);
	});

	it('reads a town on a line at the top of the text if the location is only its country', () => {
		const text = 'Ghent, Belgium · Full-time\nWe make kites.';
		expect(label({ locations: ['Belgium'], text })).toBe('onsite');
		expect(label({ locations: ['Spain'], text })).toBe('unknown');
	});

	it('returns the time zone in brackets after “remote”, and that of the EU', () => {
		expect(read({ text: 'Kite Engineer – Fully Remote (EST)' })?.timezones).toBe('EST');
		expect(read({ locations: ['Remote'], text: 'Able to overlap core hours (EMEA timezones)' })?.timezones).toContain(
			'EMEA timezones',
		);
		expect(
			read({ locations: ['Remote'], text: 'Application deadline: Monday, March 23 at 9AM ET' })?.timezones,
		).toBeNull();
		const text = 'EU Timezone, preferably within the EU itself.';
		expect(read({ locations: ['Remote'], text })?.timezones).toBe('EU Timezone, preferably within the EU itself');
		expect(read({ text: 'Kite Engineer – Fully Remote (Peru)' })?.timezones).toBeNull();
	});

	it('returns a time zone that is named without the word “time”', () => {
		const text = 'Hours are 8 AM to 5 PM US Pacific.';
		expect(read({ locations: ['Remote'], text })?.timezones).toBe('Hours are 8 AM to 5 PM US Pacific');
	});

	it('reads a bare “Remote” as the United States if the text has signs of it', () => {
		expect(label({ locations: ['Remote'], text: 'The range for this role in California is $100,000.' })).toBe(
			'remote-region:US',
		);
		expect(label({ locations: ['Remote'], text: 'Bring your own laptop.' })).toBe('remote-region:unspecified');
	});

	it('reads the workplace next to a country', () => {
		checkRows(
			[
				['Work arrangement Hybrid', 'hybrid'],
				['We work in a remote-hybrid setup.', 'hybrid'],
				['You may work remotely one day a week.', 'hybrid'],
				['We take a hybrid approach to work.', 'hybrid'],
				['Möglichkeit für Homeoffice an zwei Tagen pro Woche', 'hybrid'],
				['Du arbeitest drei Tage im Homeoffice.', 'hybrid'],
				['Local\nAv. das Pipas 9 (Híbrido)', 'hybrid'],
				['Modalidade de trabalho\n\nHíbrido', 'hybrid'],
				['Modalidade de trabalho: híbrido ou remoto', 'unknown'],
				['Strong wings. Work remotely while others fly kites.', 'remote-region:PE'],
				['העבודה במודל היברידי', 'hybrid'],
				['We take a hybrid approach to storage.', 'unknown'],
				['Comfortable with a hybrid team of researchers and kite engineers.', 'unknown'],
				['This is a 5-day on-site role.', 'onsite'],
				['This role requires in-office presence.', 'onsite'],
				['Onsite presence in Lyon', 'onsite'],
				['Location is flexible: we are spread out.', 'remote-region:PE'],
				['Kites Inc. is a remote and globally distributed team.', 'remote-region:PE'],
				['Support our kites while working remotely anywhere in Peru.', 'remote-region:PE'],
				['📍 Remote\nWe fly kites.', 'remote-region:PE'],
				['Posting type: Remote', 'remote-region:PE'],
				['Modalidade de Trabalho\n\nRemoto\n', 'remote-region:PE'],
				['Alocação: Remoto\nContratação: CLT', 'remote-region:PE'],
				['Alocação\n- Presencial', 'onsite'],
				['Una oportunidad 100% remota.', 'remote-region:PE'],
				['Wir arbeiten 100% Homeoffice.', 'remote-region:PE'],
				['* Full time\n* Remote\n* Engineering', 'remote-region:PE'],
				['Full time * Remote * Engineering', 'remote-region:PE'],
				['Remote type Remote', 'remote-region:PE'],
			],
			(text, expected) => {
				expect(label({ locations: ['Peru'], text })).toBe(expected);
			},
		);
	});

	it('reads a time zone as the place, and codes after “Remote” in a title', () => {
		const remote = (text: string, title = 'SRE') => label({ title, text, locations: ['Remote'], workplace: 'remote' });
		expect(remote('Location: EU timezone, preferably near the sea')).toBe('remote-region:europe');
		expect(remote('', 'SRE - Onsite or Remote (FR, UK, NL)')).toBe('remote-region:FR+GB+NL');
		expect(remote('This role suits professionals currently based in Spain.')).toBe('remote-region:ES');
		expect(remote('Our team is distributed across the US and Canada.')).toBe('remote-region:unspecified');
		expect(remote('We work across the US.')).toBe('remote-region:US');
		expect(remote('You get a 401K plan.')).toBe('remote-region:US');
		expect(remote('You must be located within +/- 6 hours of US Eastern Time.')).toBe('remote-region:unspecified');
		expect(remote('We cannot hire in the following states: AK, AR, DE.')).toBe('remote-region:US');
		expect(label({ locations: ['Utica-Rome Area'], workplace: 'remote' })).toBe('remote-region:US');
		expect(label({ locations: ['Remote - North to South America'] })).toBe('remote-region:americas');
		expect(label({ locations: ['Remote in AL, AR, LA, MS or TN'] })).toBe('remote-region:US');
	});

	it('reads the place from a labelled line if the feed names none or a less exact one', () => {
		const line = 'Location: Toronto, ON (Hybrid – 4 days onsite)';
		expect(read({ text: line })).toMatchObject({ scope: 'hybrid', countries: ['CA'] });
		const wider = read({
			text: 'Location: Madrid, Spain | London, UK',
			locations: ['London, UK'],
			workplace: 'hybrid',
		});
		expect(wider).toMatchObject({ scope: 'hybrid', countries: ['ES', 'GB'] });
		expect(wider?.evidence.map(({ rule }) => rule)).toEqual([
			'place/workplace-field',
			'place/location',
			'place/location-line',
		]);
		expect(label({ text: 'Location: London / Remote\nRate: £400', locations: ['London, UK'] })).toBe(
			'remote-region:GB',
		);
	});

	it('prefers a text that says where applicants must be to the location', () => {
		checkRows(
			[
				['Brazil', 'You must reside in LATAM.', 'remote-region:latam'],
				['Remote - Ireland', 'This role will be remote, and based in Ireland or the UK.', 'remote-region:GB+IE'],
				['United States', 'Location: Remote (Canada)', 'remote-region:CA'],
				['North America - Remote', 'Remote - US or Canada', 'remote-region:CA+US'],
				['Remote - Peru', 'You can work remotely within Peru and Chile.', 'remote-region:CL+PE'],
				['Remote - Peru', 'For candidates located in Chile the pay is higher.', 'remote-region:PE'],
				['Remote - Peru', 'We are remote and distributed throughout Peru and Chile.', 'remote-region:PE'],
				['Remote - Peru', 'We cannot hire candidates located in Chile.', 'remote-region:PE'],
				['Remote - Peru, Chile', 'You must be located in Peru.', 'remote-region:CL+PE'],
				['NAMER', 'Location: Remote, NAMER (West Coast)', 'remote-region:north-america'],
				['East Coast US & Europe (Remote)', '', 'remote-region:US+europe'],
			],
			(place, text, expected) => {
				expect(label({ locations: [place], workplace: 'remote', text })).toBe(expected);
			},
		);
	});

	it('quotes the field next to the text that overrules it', () => {
		const remote = read({ locations: ['Remote - Peru'], text: 'You must be located in Chile.' });
		expect(remote?.countries).toEqual(['CL']);
		expect(remote?.evidence.map(({ rule }) => rule)).toEqual(['place/where', 'place/location']);
	});

	it.each(['We all take work from home days.', 'You live within reasonable travelling distance of our office.'])(
		'reads a hybrid way of working beside a town: “%s”',
		(text) => {
			expect(label({ locations: ['Lima'], text })).toBe('hybrid');
		},
	);

	it('lets the text decide the workplace if the location is called an office', () => {
		expect(label({ locations: ['Lima Office'], text: 'This is primarily a remote role.' })).toBe('remote-region:PE');
		expect(label({ locations: ['HQ: Lima'], text: 'Fridays work from home' })).toBe('hybrid');
		expect(label({ locations: ['Lima Office'], text: 'We fly kites.' })).toBe('onsite');
	});

	it('uses the country field if the location names no country', () => {
		expect(label({ locations: ['Remote'], countryField: 'PT' })).toBe('remote-region:PT');
	});

	it('removes a country that the text excludes', () => {
		checkRows(
			[
				['Open to candidates in India only', 'remote-region:IN'],
				['India residents only.', 'remote-region:IN'],
				['Applicants from Germany cannot be considered.', 'remote-region:unspecified'],
				['We cannot hire people based in Germany.', 'remote-region:unspecified'],
				['US citizens only.', 'remote-region:unspecified'],
				['Candidates must live within commuting distance of Munich.', 'onsite'],
				['Candidates from Germany cannot be considered without a permit.', 'remote-region:DE'],
				['We do not accept applications from agencies in Germany.', 'remote-region:DE'],
				['Applicants from France cannot be considered.', 'remote-region:DE'],
			],
			(text, expected) => {
				expect(label({ locations: ['Remote - Germany'], text })).toBe(expected);
			},
		);
	});

	it('keeps the countries of the field that the text does not exclude, and quotes both', () => {
		const text = 'Applicants from Germany cannot be considered.';
		const remote = read({ locations: ['Remote - Germany, France'], text });
		expect(remote?.countries).toEqual(['FR']);
		expect(remote?.evidence.map(({ from }) => from)).toEqual(['text', 'location']);
	});

	it('adds the countries from a labelled line to the country of the field', () => {
		const text = 'Localização\n\nBrasil inteiro ou Portugal (remoto)\nContrato';
		expect(label({ locations: ['Brazil'], text })).toBe('remote-region:BR+PT');
	});

	it('prefers a title that ends in the workplace to a text, field or location that says remote', () => {
		const text = 'The pay range of the firm is for this remote role.';
		expect(label({ title: 'SRE - Onsite', text, locations: ['Lima, Peru'] })).toBe('onsite');
		expect(label({ title: 'SRE (Onsite)', workplace: 'remote' })).toBe('onsite');
		expect(label({ title: 'SRE (Hybrid)', text, locations: ['Remote'] })).toBe('hybrid');
		expect(label({ title: 'SRE (Hybrid)', locations: ['Lima; Remote'] })).toBe('remote-region:PE');
		expect(label({ title: 'SRE - Remote or Onsite', workplace: 'remote' })).toBe('remote-region:unspecified');
		expect(label({ title: 'SRE - Onsite', text: 'Three days a week in the office.' })).toBe('hybrid');
	});

	it('reads only the part of the title about remote work', () => {
		expect(label({ title: 'ML Engineer - EMEA Remote', locations: ['France'] })).toBe('remote-region:emea');
		expect(label({ title: 'AI/ML Engineer (Remote, Brazil)', locations: [] })).toBe('remote-region:BR');
		expect(label({ title: 'SRE | Remote (US only) | Acme', locations: [] })).toBe('remote-region:US');
		expect(label({ title: '[HIBRIDO] SRE', locations: ['Brazil'] })).toBe('hybrid');
		expect(label({ title: 'SRE | REMOTE (worldwide) | Acme', locations: [] })).toBe('remote-worldwide');
		const cutOff = 'Manager, IT Services - Remote (Anywhere in the ';
		expect(label({ title: cutOff, locations: ['Canada'], workplace: 'remote' })).toBe('remote-region:CA');
		expect(label({ title: 'ML Engineer - Remote - Colombia', locations: [] })).toBe('remote-region:CO');
		expect(label({ title: 'ML Engineer - Remote - Payments', locations: [] })).toBe('remote-region:unspecified');
		expect(label({ title: 'Remote Sensing Engineer, Turkey', locations: ['Ankara'] })).toBe('onsite');
		expect(label({ title: 'Hybrid Cloud Engineer', locations: ['Ankara'] })).toBe('onsite');
	});

	it('reads every job on a board for remote jobs as remote, from the country of its location', () => {
		expect(label({ locations: ['Kraków, Poland'] }, true)).toBe('remote-region:PL');
		expect(label({ locations: ['Kraków, Poland'] })).toBe('onsite');
		expect(label({}, true)).toBe('remote-region:unspecified');
		expect(label({ text: 'Fully on-site in Oslo.' }, true)).toBe('onsite');
		expect(label({})).toBe('unknown');
	});
});

it('does not read a job as worldwide if it excludes countries by name', () => {
	const text = 'This role can be done from anywhere in the world.';
	expect(label({ text, locations: ['Remote, worldwide'] })).toBe('remote-worldwide');
	expect(label({ text, locations: ['Worldwide except USA, Canada'] })).toBe('remote-region:unspecified');
	expect(label({ text: 'This role is remote from anywhere in the world except Cuba.', workplace: 'remote' })).toBe(
		'remote-region:unspecified',
	);
	expect(label({ text: 'You can work from anywhere in Europe except Malta.', workplace: 'remote' })).toBe(
		'remote-region:unspecified',
	);
	expect(label({ text: 'You can work from anywhere in Canada, except Quebec.', workplace: 'remote' })).toBe(
		'remote-region:CA',
	);
	expect(read({ locations: ['Worldwide except USA'] })?.evidence[0]?.words).toBe('Worldwide except USA');
});
