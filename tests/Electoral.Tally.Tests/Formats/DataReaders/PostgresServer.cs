using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a folder that is deleted, on the loopback address, and stopped.
/// </summary>
/// <remarks>
/// <c>ELECTORAL_TALLY_POSTGRES</c> is the connection string of another one instead. Where neither that is set nor the
/// programs of the operating system's package are there, <see cref="IsThere"/> is false and the tests do not exist.
/// The server refuses to run as root: there it is an unprivileged user's.
/// </remarks>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Folder = "/usr/lib/postgresql";

    private static readonly string? Given = Environment.GetEnvironmentVariable("ELECTORAL_TALLY_POSTGRES");

    private string? _folder;
    private Process? _server;

    public static bool IsThere { get; } = !string.IsNullOrEmpty(Given) || Programs() is not null;

    public string ConnectionString { get; private set; } = Given ?? "";

    public async ValueTask InitializeAsync()
    {
        if (!string.IsNullOrEmpty(Given) || Programs() is not { } programs) return;
        _folder = Directory.CreateTempSubdirectory("tally-postgres-").FullName;
        string data = Path.Combine(_folder, "data"), log = Path.Combine(_folder, "log");
        if (IsRoot) await Run("chown", User, _folder);
        await Run([
            .. AsUser(), Path.Combine(programs, "initdb"), "-D", data, "-A", "trust", "-U", "tally", "-E", "UTF8",
            "--locale=C", "-N"]);
        int port = FreePort();
        string[] command =
        [
            .. AsUser(), Path.Combine(programs, "postgres"), "-D", data, "-h", "127.0.0.1", "-p",
            port.ToString(CultureInfo.InvariantCulture), "-k", _folder, "-F",
        ];
        _server = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        })!;
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={port};Username=tally;Database=postgres;Pooling=false");
        await Answer();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            // As the operating system ends it: what is open is cut off, nothing is left.
            await Run([.. AsUser(), "/bin/kill", "-INT", ServerId()]);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    private string ServerId() => File.ReadLines(Path.Combine(_folder!, "data", "postmaster.pid")).First();

    private async Task Answer()
    {
        for (int i = 0; ; i++)
        {
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (Npgsql.NpgsqlException) when (i < 150 && !_server!.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string User => "nobody";

    private static string[] AsUser() =>
        IsRoot ? ["setpriv", $"--reuid={User}", "--regid=nogroup", "--clear-groups"] : ["env"];

    private static string? Programs() => !Directory.Exists(Folder)
        ? null
        : Directory.EnumerateDirectories(Folder).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        string errors = await process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)}: {errors}");
    }
}
