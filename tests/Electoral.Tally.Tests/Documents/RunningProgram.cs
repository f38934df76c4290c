using System.Diagnostics;

namespace Electoral.Tally.Tests.Documents;

/// <summary>
/// A service of the samples that listens on a port of its own on this machine, until it is disposed of.
/// </summary>
internal sealed class RunningProgram : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly CompiledProgram _program;
    private readonly Process _process;

    private RunningProgram(CompiledProgram program, Process process, Uri address) =>
        (_program, _process, Address) = (program, process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Compiles a sample, starts it, and waits until it listens.</summary>
    public static RunningProgram Start(string path)
    {
        var program = new CompiledProgram(path, File.ReadAllText(path));
        var process = program.Start("--urls", "http://127.0.0.1:0");
        _ = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at < 0) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(program, process, new(line[(at + Listening.Length)..].Trim() + "/"));
        }

        process.WaitForExit();
        program.Dispose();
        throw new InvalidOperationException($"{path} ended before it listened, with {process.ExitCode}.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _program.Dispose();
    }
}
