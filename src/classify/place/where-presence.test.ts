import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { presenceAsked } from './where-presence.ts';

/** An advert that says nothing of remote work, with a sentence among its duties. */
const within = (sentence: string): string =>
	`Acme makes kites.\n\nWhat you will do\n- Build pipelines in Python.\n- Review code.\n\n${sentence}\n\nBenefits\n- Health insurance.`;

const way = (sentence: string): string | null => presenceAsked(within(sentence))?.way ?? null;

describe('where the text overrules that a job is remote', () => {
	it('reads a job as on site or hybrid if its text says so', () => {
		checkRows(
			[
				// The one hired, the job or all of the team are at a place of work.
				['You would share a bench with our optics people in Jena, in the lab.', 'onsite'],
				['The engineer we hire sits in our Gdańsk service centre.', 'onsite'],
				['Everybody, including the CEO, works at our Ostrava office.', 'onsite'],
				['You’ll spend your days at our Eindhoven research park.', 'onsite'],
				['All programming is done in a SCIF.', 'onsite'],
				['You’ll be one of six people in a small office above a bakery.', 'onsite'],
				['We’re a small, co-located team in Bergen.', 'onsite'],
				['Come and work in our beautiful office in the centre of Utrecht.', 'onsite'],
				// Whoever it is, they must; or who cannot is not wanted.
				[
					'For legal reasons traders and the developers who support them must be seated on the trading floor.',
					'onsite',
				],
				['Please only apply if you can work on site in Luton.', 'onsite'],
				['We cannot consider anyone who can’t be in our Cork office.', 'onsite'],
				['Physical presence at the observatory is a prerequisite.', 'onsite'],
				// How often.
				['We need someone who can get to our Basingstoke office four mornings a week.', 'hybrid'],
				['Four days a week you’ll find us in Shoreditch.', 'hybrid'],
				['Two home days a week, the rest with us in the Leuven office.', 'hybrid'],
				['Up to 40% home office is possible.', 'hybrid'],
				['Hybrid: three days in Farringdon.', 'hybrid'],
				['Team days are Tuesday and Wednesday in our Antwerp office, and they aren’t optional.', 'hybrid'],
				// A line that names the place of work, or a heading above it.
				['Job site: Building 7, Redmond.', 'onsite'],
				['Where you’ll work\nOur Toronto studio, beside the rest of the kite group.', 'onsite'],
				['Your normal place of work will be 14 Harbour Road, Bristol.', 'onsite'],
				['On-site from day one in Hyderabad.', 'onsite'],
				// To live near, or to move there.
				['You must be able to commute to Wilmington.', 'onsite'],
				['Expect to commute to Stevenage daily.', 'onsite'],
				['You need to relocate to the coast before your start date.', 'onsite'],
				// Remote work is refused in whatever words.
				['Sorry: this client accepts nobody who works off site.', 'onsite'],
				['There won’t be any remote work.', 'onsite'],
				['Regrettably we had to end remote work for new hires.', 'onsite'],
				['The days of working from home are behind us.', 'onsite'],
				['Could this be remote? We’d rather not.', 'onsite'],
				['And remote?\nWe are asked a lot. The answer for this team is no.', 'onsite'],
				['If you are looking for a remote job, this is not it.', 'onsite'],
				['Is it possible to work from home? For this post it isn’t.', 'onsite'],
				// What the field or the board says is wrong.
				['Ignore the remote tag, which our system adds by itself.', 'onsite'],
				['LinkedIn insists on calling this remote. It’s in Malmö.', 'onsite'],
				['The advert may say remote, but the contract says Lisbon office.', 'onsite'],
				// What the work is done with stays where it is.
				['Patient files can only be read in our archive.', 'onsite'],
				// All who do such work, and whoever is hired.
				['Developers in this team work from our Odense office.', 'onsite'],
				['We ask engineers to be physically in the newsroom.', 'onsite'],
				['Whoever joins sits in our Turku office.', 'onsite'],
				['You will be given a desk with us in Tartu.', 'onsite'],
				['Anchor days bring the whole team to our Braga office.', 'hybrid'],
				['All staff badge in twelve or more times, at least 12 days per month.', 'hybrid'],
				['We’d ask you to be in three days a week.', 'hybrid'],
				['There is one day of home office per week.', 'hybrid'],
				['Tallinn, in office.', 'onsite'],
				['Hybrid – Covent Garden', 'hybrid'],
				['Partially remote, and otherwise you are expected in Bonn.', 'hybrid'],
				['Office days: Mon–Wed required, optional Fri.', 'hybrid'],
				['Could you be at our Poznań office each Tuesday?\nIf not, this isn’t the job for you.', 'onsite'],
				// Remote work is given up, regretted, set aside or never foreseen.
				['We have given up remote work.', 'onsite'],
				['We would love to offer remote work, but a press this heavy needs you near.', 'onsite'],
				['Applications from those hoping for a home-based job will be set aside.', 'onsite'],
				['Working from home is not foreseen.', 'onsite'],
				['Homeworkers need not apply.', 'onsite'],
				['Remote was never on the menu: we have said no to remote work.', 'onsite'],
				['Remote work for this post has not been approved.', 'onsite'],
				['Our teleworking policy does not apply to this grade.', 'onsite'],
				['Nothing here can be done from your sofa.', 'onsite'],
				['We take remote people elsewhere, but not for this one.', 'onsite'],
				['An earlier version of this page said remote.', 'onsite'],
				['Many people prefer remote.\nWe are not the place for them.', 'onsite'],
				['Remote?\nNope, our kilns are heavy.', 'onsite'],
				['Is remote OK? ✗', 'onsite'],
				['Remote: ✗', 'onsite'],
				['Onsite/Hybrid/Remote: Onsite', 'onsite'],
				['Neither from abroad nor from home: working from abroad or from home is not permitted.', 'onsite'],
				['Candidates looking for remote please excuse.', 'onsite'],
				['Teleworking is limited to one day a week.', 'hybrid'],
				['Home working is granted only by exception.', 'onsite'],
				['We tried hybrid for a year and went back to five days.', 'onsite'],
				['This job is advertised as remote by other sites.\nIt isn’t.', 'onsite'],
				// What is said last holds.
				['We can be flexible about school runs, but this is an office job.', 'onsite'],
				['While some of our teams are distributed, this one requires your presence in Turin.', 'onsite'],
				['Unlike our other openings, this one is not location-flexible.', 'onsite'],
				['For the first three months you may choose your desk, but after that you sit with us in Ulm.', 'onsite'],
				['There is free lunch, because this job happens at our Gothenburg office.', 'onsite'],
				['We know that our preference is old, which is why we tell you: we work in our Tartu office.', 'onsite'],
				// In a town, with those who are there.
				['You’d be sitting with us in Ghent.', 'onsite'],
				['We need you in Turku from the first day.', 'onsite'],
				['After that you join the rest of the squad in Aarhus.', 'onsite'],
				['The team works together in Soho from Monday to Thursday.', 'hybrid'],
				['The hire will be expected to settle in Tartu.', 'onsite'],
				['Join us Monday through Thursday in Fitzrovia.', 'hybrid'],
				['You must relocate at your own expense before the start date.', 'onsite'],
				['Applicants who cannot come to Hull need not apply.', 'onsite'],
				// Where it is that one works, and what is demanded there.
				['This job is designated site-based.', 'onsite'],
				['Three days at HQ, two wherever you like.', 'hybrid'],
				['Four days in our Utrecht office, Fridays at home.', 'hybrid'],
				['You should like noise, since the workshop is where you’ll spend your week.', 'onsite'],
				['Onsite presence is essential.', 'onsite'],
				['Position is office-based.', 'onsite'],
				['We are looking for an analyst for our Gdańsk office.', 'onsite'],
				['This post is located in our Utrecht, Netherlands office.', 'onsite'],
				['Split your week between the sales floor and the control room.', 'onsite'],
				['You have no problem coming to our Linz office.', 'onsite'],
				['Your days are spent in the hangar.', 'onsite'],
				['Work model: stationary, Gdynia.', 'onsite'],
				['Reliably commute or planning to relocate before the first day.', 'onsite'],
				// A label with any way of working, and the part of the week.
				['Mode of work: Hybrid (Bilbao – Abando)', 'hybrid'],
				['Office based – Kettering', 'onsite'],
				['The post is mainly office based, with some flexibility to work from home.', 'hybrid'],
				['Remote work: partial', 'hybrid'],
				['Home working: at most 30%.', 'hybrid'],
				['After training you may work remotely one day a week.', 'hybrid'],
				['Home office share: two days', 'hybrid'],
				// Who has to live near, to move, or to be able to.
				['You are based in Lille or willing to relocate here before you start.', 'onsite'],
				['If you do not live in Lille, you must be ready to relocate.', 'onsite'],
				['Applicants who are unable to work on site in Truro will not be considered.', 'onsite'],
				['Only people who live within 40 miles of our Truro office will be considered.', 'onsite'],
				['Locals to Tucson only.', 'onsite'],
				['Are you able to come into our Truro office daily? (This is a requirement.)', 'onsite'],
				['Open to working in person at our Lille office', 'onsite'],
				// Remote for a while.
				['The job is currently remote but will transition to on site in our Truro office.', 'onsite'],
				['Initially remote, then on site in Lille.', 'onsite'],
				['We are not a remote-first company.', 'onsite'],
				['Primary work location: Truro office', 'onsite'],
				['Two days a week can be remote.', 'hybrid'],
				['You should live no more than an hour from our Truro office.', 'onsite'],
			],
			(sentence, expected) => {
				expect(way(sentence)).toBe(expected);
			},
		);
	});

	it('keeps a job remote if the text means something else', () => {
		checkRows(
			[
				// A choice.
				'You can work from our Berlin office if you’d like company.',
				'Come to the office as often or as rarely as you wish.',
				'If you want to work from an office, we have one in Leeds.',
				// What is seldom.
				'You’ll visit our lab in Delft twice in your first year.',
				'Must be able to attend a week on site in Leeds each January.',
				'Our engineers meet at the Leeds office on the first Monday of each month.',
				// Others, and their places.
				'Our factory workers are on site every day, and your dashboards help them.',
				'You will report to the Head of Data, who is based in our Dublin office.',
				'You will own the dashboards used in our Antofagasta mine.',
				'Hires in the Minneapolis area are required to work in the office four days a week.',
				'Some positions require presence in our Delft lab; this is not one of them.',
				'Our customers cannot work remotely without our product.',
				// The past, and what is denied.
				'The company was born in a dorm room and moved to an office in 2012.',
				'Nobody has to be in an office to be heard here.',
				'We are not an office company.',
				'Presence in the office: not needed.',
				'Five days a week in the office? Not here.',
				'Attendance at the daily call is a must.',
				'Remote working is not suitable for everyone.',
				'You will never be asked to badge in anywhere.',
				'You cannot do this job without being comfortable working remotely.',
				'Whether you work from the office or from home is not something we track.',
				'Laptops may not leave the EU.',
				'Samples that must not leave the hospital are measured by its own machines.',
				'Field engineers must report to the depot, and you help them over chat.',
				'We’d love to offer remote hires a stipend, but have not yet.',
				'Working from home isn’t granted, it’s assumed.',
				'We are not partially remote, we are fully so.',
				'With a 60% remote workforce we write things down.',
				'We do not monitor remote staff.',
				'Our platform is not open to remote code execution.',
				'Nothing in the job precludes remote work.',
				'We never went back to the office.',
				'Enjoy remote work without a return to office.',
				'A visa is not available for this remote role.',
				'Our sales colleagues are expected in the office.',
				'Expect to speak to the newsroom three times a week.',
				'Applicants who cannot come to Hull are interviewed by video.',
				'A minimum of three office days is what our competitors ask for.',
				'Attendance at the all-hands is compulsory.',
				'We don’t do timesheets, dress codes or compulsory office days.',
				'Before the pandemic we shared an office.',
				'While the plant wants its crew on site, engineers work from home.',
				'This contract does not merely permit remote work.',
				// A country, in which one may be at home.
				'We need you in Germany.',
				'We’re all in Poland.',
				// No place of work.
				'Join us at the ground floor and help in building a better kite.',
				'This role sits in the platform layer.',
				'Exactly once where it is worth it, and a sentence on why it is not elsewhere.',
				'That will move you to the top of the list.',
				'We all work from one source of truth.',
				'You sit at the intersection of science and engineering.',
				'Make an impact on a product that ships parcels by building data models in our warehouse.',
				'You’ll come in at a time of growth.',
				'As our customers grow, so will you.',
				'Develop hybrid recommender models and run them daily.',
				// Not who must, nor which part.
				'Must live within 90 miles of a major airport.',
				'Applicants who are unable to work remotely will not be considered.',
				'If you are unable to relocate, you may stay where you are.',
				'Relocation to Lille is possible but never required.',
				'Remote, up to 20% travel.',
				'Remote work: up to 100%.',
				'Working from home is part of the deal.',
				'We are also hiring an on-site technician in Truro.',
				'Being in the office is not part of the job.',
				'You must be based in the UK or willing to relocate to the UK.',
				'The job is mostly remote, with two weeks in our Lille office.',
			],
			(sentence) => {
				expect(way(sentence)).toBeNull();
			},
		);
	});

	it('prefers a sentence that calls the job remote to one that asks for presence, but not to a refusal', () => {
		expect(presenceAsked('This role is fully remote.\nYou will work at our Ostrava office.')).toBeNull();
		expect(presenceAsked('This role is fully remote.\nRemote working is being phased out.')?.way).toBe('onsite');
	});

	it('does not read a region of the vocabulary as a town', () => {
		const regions = [
			{ slug: 'nordics', label: 'Nordics', aliases: [], cased: [], traps: [], needs: [], countries: [] },
		];
		expect(presenceAsked('We need you in Nordics.', regions)).toBeNull();
		expect(presenceAsked('We need you in Narvik.', regions)?.way).toBe('onsite');
	});

	it('quotes the sentence unchanged, with its position', () => {
		const text = within('You’ll be at our lab in the Washington, D.C. area each day.');
		const said = presenceAsked(text);
		expect(said?.words).toBe('You’ll be at our lab in the Washington, D.C. area each day');
		expect(text.slice(said?.at).startsWith(said?.words ?? '-')).toBe(true);
	});
});
