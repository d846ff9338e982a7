import { Service } from "./service.entity";

/** A service as `servicesOf` writes it. */
export type WrittenService = Omit<Service, "transitDays">;

/** SELECT of a JSON array: the service of a code, or every one, by code. */
export const servicesOf = (code: string | null): string => `
  SELECT coalesce(json_agg(json_build_object(
    'id', id, 'code', code, 'name', name, 'transitDaysMin', transit_days_min, 'transitDaysMax', transit_days_max,
    'weightLimitG', weight_limit_g, 'sizeLimit', size_limit, 'dgPolicy', dg_policy, 'weightRule', weight_rule) ORDER BY code), '[]')
  FROM service WHERE ${isOfCode(code)}`;

/** SELECT of their ids. */
export const serviceIdsOf = (code: string | null): string => `SELECT id FROM service WHERE ${isOfCode(code)}`;

export const readService = (written: WrittenService): Service => Object.assign(new Service(), written);

const isOfCode = (code: string | null): string => (code === null ? "true" : `service.code = ${code}`);
