const own = {
  listen_addresses: "127.0.0.1",
  // A socket's path may have 107 bytes, and folders may be deeper.
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  // Statements of the gateway are short: compiling them costs more than it saves.
  jit: "off",
} as const;

const statementLog = {
  logging_collector: "on",
  log_destination: "jsonlog",
  log_directory: "log",
  log_filename: "statements.log",
  log_file_mode: "0600",
  log_rotation_age: "0",
  log_rotation_size: "0",
  log_statement: "all",
  log_parameter_max_length: "0",
} as const;

/** What the server is started with; the caller's settings go before ours. */
export function readSettings(logsStatements: boolean, asked: Readonly<Record<string, string>> = {}): string[] {
  const settings = { ...own, ...(logsStatements ? statementLog : {}), ...asked };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
