/** Records of Zendesk that are known by their names. Everything rejects with a `Failure`. */
export interface NamedRecords {
  /** The one agent with this full name; `undefined` where there is none or more than one. */
  findAgent(name: string): Promise<number | undefined>;
  /** The organization with this name, whatever its case. */
  findOrganization(name: string): Promise<number | undefined>;
  /** Makes an organization and says its id. A name that is taken is refused. */
  createOrganization(body: Readonly<Record<string, unknown>>): Promise<number>;
}
