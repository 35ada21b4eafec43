import { describeStorm } from '../../support/storm/vendors/describe-storm.ts';
import { ameyoInAStorm } from './house.ts';

describeStorm(ameyoInAStorm, 30);
