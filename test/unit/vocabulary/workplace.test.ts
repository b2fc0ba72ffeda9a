import { describe, expect, it } from '@jest/globals';
import { recogniseWorkplace } from '../../../src/vocabulary/workplace.ts';

const inText = (text: string) => recogniseWorkplace('Baker', text, 'Leeds');

describe('the workplace', () => {
  it.each([
    ['Baker (Remote)', '', 'REMOTE'],
    ['Baker', 'Remote - US', 'REMOTE'],
    ['Baker', 'Anywhere in the U.S. (remote job)', 'REMOTE'],
    ['Baker', 'Anywhere', 'REMOTE'],
    ['Buchhalter im Homeoffice', 'Leeds', 'REMOTE'],
    ['Comptable en télétravail', 'Lyon', 'REMOTE'],
    ['Baker', 'Hybrid - Leeds', 'HYBRID'],
    ['Baker (Hybrid/Remote)', 'Leeds', 'HYBRID'],
    ['Baker (On-site)', 'Leeds', 'ON_SITE'],
    ['Baker', 'Leeds (in-office)', 'ON_SITE'],
    ['Baker (not remote)', 'Leeds', 'ON_SITE'],
    ['Baker', 'Leeds', null],
    ['Remote Sensing Scientist', 'Leeds', null],
    ['Remote Monitoring Nurse', 'Leeds', null],
    ['Hybrid Vehicle Mechanic', 'Leeds', null],
    ['Hybrid Cloud Architect', 'Leeds', null],
  ])('of %j in %j is %s', (title, place, workplace) => {
    expect(recogniseWorkplace(title, '', place)).toBe(workplace);
  });

  it.each([
    ['This is a fully remote position.', 'REMOTE'],
    ['This role is 100% remote within Europe.', 'REMOTE'],
    ['The position can be performed remotely.', 'REMOTE'],
    ['Location: Remote', 'REMOTE'],
    ['We are a fully remote company.', 'REMOTE'],
    ['This is a hybrid role: come and bake with us.', 'HYBRID'],
    ['You spend three days a week in our Leeds office.', 'HYBRID'],
    ['We offer a hybrid working model.', 'HYBRID'],
    ['This position is on-site in Leeds.', 'ON_SITE'],
    ['This is an in-person role.', 'ON_SITE'],
    ['This is not a remote position.', 'ON_SITE'],
    ['Remote work is not available for this job.', 'ON_SITE'],
    ['No remote work. We bake at night.', 'ON_SITE'],
  ])('is said by the text %j: %s', (text, workplace) => {
    expect(inText(text)).toBe(workplace);
  });

  it.each([
    'You do remote monitoring of ovens and repair hybrid vehicles.',
    'You support our remote teams and travel to remote areas.',
    'Experience with hybrid cloud environments is a plus.',
    'You will lead distributed teams and maintain remote servers.',
    'Our office is in Leeds.',
    '',
  ])('is not said by the text %j', (text) => {
    expect(inText(text)).toBeNull();
  });
});
