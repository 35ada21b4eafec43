import { describeStorm } from '../../support/storm/vendors/describe-storm.ts';
import { ccaipInAStorm } from './house.ts';

describeStorm(ccaipInAStorm, 30);
