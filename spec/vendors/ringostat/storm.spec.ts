import { describeStorm } from '../../support/storm/vendors/describe-storm.ts';
import { ringostatInAStorm } from './house.ts';

describeStorm(ringostatInAStorm, 20);
