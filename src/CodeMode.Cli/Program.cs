using CodeMode.Cli;

return await CommandLine.RunAsync(args, Terminal.OpenStandard());
