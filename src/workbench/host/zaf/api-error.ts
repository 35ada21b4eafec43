/** An error as Zendesk's framework words it; the SDK puts the path in front of the message. */
export class ApiError extends Error {
  readonly path: string;

  constructor(path: string, message: string, name = 'APIError') {
    super(message);
    this.name = name;
    this.path = path;
  }
}

export const noSuchApi = (path: string): ApiError => new ApiError(path, 'No such Api', 'APIRegistrationError');
