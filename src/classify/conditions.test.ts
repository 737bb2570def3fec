import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { conditionKinds, conditionSlugs } from '#domain/conditions.ts';
import { parseAdvert } from './advert.ts';
import { readConditions } from './conditions.ts';

const advertOf = (text: string, title = 'Kite Engineer') =>
	parseAdvert({
		title,
		text,
		locations: [],
		workplace: null,
		countryField: null,
		pay: [],
		payText: null,
	});
const conditionsIn = (text: string) => readConditions(advertOf(text)).map(({ value }) => value);

describe('the conditions of work', () => {
	it('are read with their words', () => {
		checkRows(
			[
				['You take part in our on-call rota, one week in six.', ['on-call']],
				['There is no on-call duty.', ['no-on-call']],
				['No on-call in the first year.', ['on-call']],
				['We sponsor no visas.', ['no-sponsorship']],
				['This does not guarantee sponsorship.', []],
				['Visa sponsorship is not guaranteed.', []],
				['We welcome people who do not currently have the right to work in Peru.', []],
				['We cannot consider people who do not have the right to work in Peru.', ['authorisation']],
				['Background checks may include proof of work authorization.', []],
				['This role requires U.S. Citizenship.', ['clearance']],
				['You must be a U.S. person because of export controls.', ['clearance']],
				['U.S. Person status is required, as kites are under export control.', ['clearance']],
				['Kites are under export control, which spares U.S. persons.', []],
				['Visa sponsorship: we are open to supporting work authorization.', ['sponsorship']],
				['You write runbooks with which on-call engineers find their way.', []],
				['You are the on-call engineer one week in six.', ['on-call']],
				['B.Sc. Computer Science', ['degree']],
				['M.Sc. in physics', ['degree']],
				['U.S. Citizens and all who may fly kites in the U.S. are encouraged to apply.', []],
				['Most of our positions require U.S. citizenship.', []],
				['A B.S. in physics is required.', ['degree']],
				['Tuition is paid for a university degree.', []],
				['Experience with on-call rotations is useful.', []],
				['A bachelor’s degree in computer science is required.', ['degree']],
				['A bachelor’s degree or equivalent experience.', ['degree-or-equivalent']],
				['A master’s degree in physics is a plus.', ['degree-wished']],
				['Bachelor’s degree required, a graduate degree preferred.', ['degree']],
				['No degree required.', ['no-degree']],
				['A degree is not a requirement for our roles.', ['no-degree']],
				['We value experience over formal qualifications.', ['no-degree']],
				['We are not open to contract or corp to corp agreements.', []],
				['There is no need to travel for this role.', ['no-travel']],
				['With a requirement to travel once a year.', ['travel']],
				['With quarterly visits to Lima.', ['travel']],
				['A security clearance is not a requirement.', []],
				['You are able to obtain a TS clearance.', ['clearance']],
				['AWS certifications paid for by us.', []],
				['Please indicate the countries in which you have work authorization.', []],
				['You have a high degree of care.', []],
				['An AWS certification is required.', ['certificate']],
				['Kubernetes certifications such as CKA are a plus.', ['certificate-wished']],
				['Pay depends on skills and relevant certifications.', []],
				['You renew TLS certificates in Kubernetes.', []],
				['This is a six-month contract.', ['contract']],
				['Duration: ~3–4 months', ['contract']],
				['Duration-6 Months', ['contract']],
				['Hiring process\nRound 1: Screening with us', ['interviews']],
				['You join the oncall rotation.', ['on-call']],
				['Our agents simplify on-call tasks.', []],
				['The contract is outside IR35.', ['contract']],
				['A permanent position from day one.', ['employee']],
				['Willingness to travel to Lima twice a year.', ['travel']],
				['Travel: up to 10% of the time, 10% travel at most.', ['travel']],
				['No travel.', ['no-travel']],
				['The position does not require domestic or international travel.', ['no-travel']],
				['We do not provide visa assistance.', ['no-sponsorship']],
				['Relevant certifications (an asset)', ['certificate-wished']],
				['Bachelor’s degree in physics (Master’s preferred).', ['degree']],
				['A clearance is not required.', []],
				['Bachelor’s degree preferred but not required', ['degree-wished']],
				['The goal of on-call is not to fight fires.', ['on-call']],
				['You own on-call readiness.', []],
				['Experience with on-call rotations in the wild.', []],
				['The right tools to work with kites.', []],
				['You have full rights to work in Peru.', ['authorisation']],
				['You have the right to live and work in Peru.', ['authorisation']],
				['We pay your travel insurance.', []],
				['Our interview process has four stages.', ['interviews']],
				['You conduct the interview process with four stages.', []],
				['Start date: 1 March.', ['start']],
				['Immediate start.', ['start']],
				['We are unable to sponsor visas.', ['no-sponsorship']],
				['Visa sponsorship is available.', ['sponsorship']],
				['You must be authorised to work in Peru.', ['authorisation']],
				['An active SC clearance is needed.', ['clearance']],
				['Participate in an oncall rotation.', ['on-call']],
				['Off-hours support as needed.', ['on-call']],
				['Experience running services with an on-call rotation.', []],
				['We care for developer experience: all engineers are on call.', ['on-call']],
				['You reduce the noise of our on-call rotations.', []],
				['Nice to have:\nOn-call operations', []],
				['Nice to have:\nYou participate in on-call.', ['on-call']],
				['You are pursuing a bachelor’s degree in physics.', []],
				['You are a master of a trade.', []],
				['Kite school, including certification programs in the cloud.', []],
				['Cloud training and certification, paid by us.', []],
				['An OSCP is preferred.', ['certificate-wished']],
				['Our specialists hold over 100 certificates, OSCP among them.', []],
				['This is a full-time contractor role.', ['contract']],
				['Duration: 9 Months', ['contract']],
				['Assignment Duration:\n6+ months', ['contract']],
				['A temporary position until May.', ['contract']],
				['Employment type\n\nContract', ['contract']],
				['No C2C.', []],
				['C2C will not be considered.', []],
				['We use this for your employment or an independent contractor role, as applicable.', []],
				['Job Type:\nPermanent', ['employee']],
				['Position Type: Full-time, Direct W2', ['employee']],
				['All full-time, permanent positions have dental care.', []],
				['Former interns move into a permanent role.', []],
				['Travel Required:\nNone', ['no-travel']],
				['Travel required: little to no travel', ['travel']],
				['Regime: Contratação CLT', ['employee']],
				['Requirements:\n- Active Security+', ['certificate']],
				['Certificates Required: AWS certifications are a plus', ['certificate-wished']],
				['Active TS/SCI with polygraph.', ['clearance']],
				['A degree in physics is preferable.', ['degree-wished']],
				['Five years with a university degree or 3 years with an advanced degree.', ['degree']],
				['Five years of kites or 3 years with a master’s degree.', ['degree-or-equivalent']],
				['You work with the scrum master, and other teams.', []],
				['Ein abgeschlossenes Studium der Informatik', ['degree']],
				['Abgeschlossenes Studium oder eine vergleichbare Ausbildung', ['degree-or-equivalent']],
				['Abgeschlossenes Studium vorteilhaft', ['degree-wished']],
				['Final interview with our CEO', ['interviews']],
				['Job Type: Ongoing Contract', ['contract']],
				['Fixed Term Contract/Temporary positions have other benefits.', []],
				['Peruvian citizenship', ['clearance']],
				['In-person participation is required throughout the year.', ['travel']],
				['Travel for company offsites is expected twice a year.', ['travel']],
				['Interview process\n\n- Initial call with our talent team (30 minutes)', ['interviews']],
				['Hiring Process - Recruiter Call (up to 45 minutes) - Technical Interview', ['interviews']],
				['Interview process\nWrite to us about kites.', []],
				['Skills assessed during the interview process (including experience).', []],
				['Our hiring process includes screening technologies.', []],
				['Wir suchen ab sofort Verstärkung.', ['start']],
				['Start date:\nASAP', ['start']],
				['We participate in E-Verify to confirm work authorization.', []],
				['The Right to Work poster is here.', []],
				['We will not sponsor applicants for work authorization.', ['no-sponsorship']],
				['Work authorization:', []],
				['You have valid work authorization.', ['authorisation']],
				['A permanent, full-time, 36 hour hybrid role.', ['employee']],
				['17 March start date', ['start']],
				['We may start with a call.', []],
				['You have permission to work in Peru.', ['authorisation']],
				['You hold a valid EU visa.', ['authorisation']],
				['We pay well.Travel to customer sites as needed.', ['travel']],
				['5–10% of your time is travelling to Lima.', ['travel']],
				['There is occasional company-paid travel.', ['travel']],
				['You have an opportunity to travel to Peru.', []],
				['Permanent', ['employee']],
				['Lima | Type: Permanent', ['employee']],
				['Long-term contract', ['contract']],
				['Contract\nApply for this job.', ['contract']],
				['Contract\nYou are paid by the hour or by the month, as you like.', []],
				['Travel:\n* 10% overall', ['travel']],
				['Travel percent: 0', ['no-travel']],
				['Eligibility: Remote Travel/Shift: None Applications are open.', ['no-travel']],
				['A 3-6 month internship for students.', ['contract']],
				['We meet in person at least twice a year.', ['travel']],
				['Regime CLT', ['employee']],
				['A master’s degree in physics (not strictly required).', ['degree-wished']],
				['A degree in physics.\nFour years of work may be substituted for education.', ['degree-or-equivalent']],
				['Four years with a BS/MS Computer Science.', ['degree']],
				['Interview: in person', ['interviews']],
				['If you join us as an independent contractor, we pay no pension.', []],
				['A 2:1 or above in physics.', ['degree']],
				['Hourly contract', ['contract']],
				['BS and 5+ years of experience.', ['degree']],
				['Bachelors + 8 years of experience.', ['degree']],
				['We are a no-BS organization.', []],
				['A degree in physics;\nor equivalent experience.', ['degree-or-equivalent']],
				['Requirements\n- SnowPro Core certification', ['certificate']],
				['Requirements\n- Education & Certifications', []],
				['Requirements\n- Experience with certificate management', []],
				['We hold an ISO certification.', []],
				['Requirements\n- A PMP certification is a strong asset.', ['certificate-wished']],
				['We don’t shy away from sponsoring visas.', ['sponsorship']],
				['We will consider sponsoring a new applicant.', ['sponsorship']],
				['Write to us if you need help. We do not provide visa sponsorship.', ['no-sponsorship']],
				['We don’t do on-call.', ['no-on-call']],
				['You shape our on-call practices.', []],
				['You are part of a 24/7 support rotation.', ['on-call']],
				['You are able to obtain a Top Secret or TS-SCI clearance.', ['clearance']],
				['We serve all U.S. citizens.', []],
				['We ask for an in-person interview.', ['interviews']],
				['The anticipated start date for this job is 4 August.', ['start']],
				['The internship begins in September.', ['start']],
				['Background checks, including right to work.', []],
				['You take part in the on\u2011call rota.', ['on-call']],
				['A degree in physics, or kites (and a knot badge is a plus).', ['degree']],
				['A degree in physics (a plus, not a must).', ['degree-wished']],
				['A bachelor’s degree in physics or equivalent certification', ['degree-or-equivalent']],
				['A PhD in physics, or 3-5 years in kites', ['degree-or-equivalent']],
				['B.Tech/B.E in physics', ['degree']],
				['You are a master’s student in physics.', []],
				['This is a bachelor or master internship.', []],
				['Requirements\n- Education and Professional Certifications', []],
				[
					'What we look for in youDegree in physicsStrings are knownTravel to customers is expected',
					['travel', 'degree'],
				],
				['A degree in physics or equivalent Kites is an equal opportunity employer', ['degree-or-equivalent']],
				['Bonus points (nice to have)\n- Kubernetes certifications', ['certificate-wished']],
				['- You fly kites and write it up Nice to Have\n- Kubernetes certifications', ['certificate-wished']],
				['Será um diferencial: certificação ou AWS certification', ['certificate-wished']],
				['You work under a B2B contract and travel to Peru quarterly.', ['travel', 'contract']],
				['One week per quarter in Peru, paid by us.', ['travel']],
				['You attend team gatherings where needed.', ['travel']],
				['Estimated amount of travel, without the way to us, is 5%.', ['travel']],
				['Travel between our hangars may be required.', ['travel']],
				['Travel Requirements\nUp to 20%', ['travel']],
				['Tipo de contratação\nPJ', ['contract']],
				['Contratação\nCLT ou PJ, como preferir', []],
				['Contratação:\nCLT', ['employee']],
				['Type: Contract W2', ['contract']],
				['Contract (3 months 2 days)', ['contract']],
				['You agree to work as a contractor.', ['contract']],
				['We are open to both permanent employment and long-term contractors.', []],
				['You must be authorized and based in Peru.', ['authorisation']],
				['US citizenship or Green Card required', ['authorisation']],
				[
					'You are eligible for a CJIS clearance (which asks for U.S. citizenship or Green Card).',
					['authorisation', 'clearance'],
				],
				['Open to all work-authorized candidates.', ['authorisation']],
				['A degree, preferably a PhD, in physics', ['degree']],
				['A proven track record of making kites, including on-call ownership', []],
				['Open to U.S. Citizens and Green Card holders.', ['authorisation']],
				[
					'Sponsorship of visas, of whatever kind, for people of other countries, is not available.',
					['no-sponsorship'],
				],
				['You may be subject to a government security investigation.', ['clearance']],
				['Take-Home or Pairing Exercise', ['interviews']],
				['Interviews – Up to four calls with us', ['interviews']],
				['Interview process\n1. A 30-min chat with Ada', ['interviews']],
				['We hire regardless of citizenship, degree in anything, or on-call habits.', []],
			],
			(text, expected) => {
				expect(conditionsIn(`We make kites.\n${text}\nWrite to us.`)).toEqual(expected);
			},
		);
	});

	it('are read from a title: Kite Engineer – Permanent', () => {
		const [found] = readConditions(advertOf('We make kites.', 'Kite Engineer – Permanent'));
		expect(found).toMatchObject({ value: 'employee', evidence: [{ from: 'title' }] });
	});

	it('are understood by what is near, in an advert of one line', () => {
		const line = `We like ${'kites and strings, '.repeat(30)}`;
		expect(conditionsIn(`${line} Nice-to-have kites ${line} Bachelor’s degree in physics ${line}`)).toEqual(['degree']);
	});

	it.each(['Kite Engineer (Temporary)', 'Kite Engineer - 6 Month Contract', 'Kite Engineer (Contract)'])(
		'are read from a title: %s',
		(title) => {
			const [found] = readConditions(advertOf('We make kites.', title));
			expect(found).toMatchObject({ value: 'contract', evidence: [{ words: title, from: 'title' }] });
		},
	);

	it('are not read from the field of a job', () => {
		expect(readConditions(advertOf('We make kites.', 'Smart Contract Engineer'))).toEqual([]);
	});

	it('are quoted as they stand, a thing of each kind', () => {
		const text = 'We make kites.\n• On-call: one week in six\n• You are on call with the team\n• No travel\n';
		const found = readConditions(advertOf(text));
		expect(found.map(({ value }) => value)).toEqual(['on-call', 'no-travel']);
		for (const { evidence } of found) {
			for (const { words, at } of evidence) expect(text.slice(at ?? 0, (at ?? 0) + words.length)).toBe(words);
		}
	});

	it('are quoted from a sentence before a heading', () => {
		const [found] = readConditions(advertOf('On call\nYou are on call one week in six.\n'));
		expect(found?.evidence[0]?.words).toBe('You are on call one week in six');
	});

	it('have a slug each, of one kind only', () => {
		expect(new Set(Object.values(conditionKinds).flat()).size).toBe(conditionSlugs.length);
	});
});
