using Electoral.Tally.Tests.Formats.Csv;

namespace Electoral.Tally.Tests.Rendering.Output;

public class OutputFileTests
{
    [Fact]
    public void A_file_takes_its_place_when_it_is_whole_and_leaves_nothing_else()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.txt");
        for (int time = 0; time < 2; time++)
        {
            OutputFile.Write(path, stream => stream.Write([(byte)('0' + time)]));
            Assert.Equal(time.ToString(System.Globalization.CultureInfo.InvariantCulture), File.ReadAllText(path));
            Assert.Equal([path], Entries(folder));
        }
    }

    [Fact]
    public void A_failure_leaves_what_was_there()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.txt");
        Assert.Throws<InvalidOperationException>(() => OutputFile.Write(path, Fail));
        Assert.Empty(Entries(folder));
        File.WriteAllText(path, "former");
        Assert.Throws<InvalidOperationException>(() => OutputFile.Write(path, Fail));
        Assert.Equal("former", File.ReadAllText(path));
        Assert.Equal([path], Entries(folder));
    }

    [Fact]
    public void While_it_is_written_readers_find_the_former_file_and_go_on_reading_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.txt");
        File.WriteAllText(path, "former");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a file that is being read is not replaced.");
        using var reader = new StreamReader(path);
        OutputFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            Assert.Equal("former", File.ReadAllText(path));
            string beside = Assert.Single(Entries(folder), entry => entry != path);
            Assert.Matches(@"^\.tally-[0-9a-f]{16}\.tmp$", Path.GetFileName(beside));
        });
        Assert.Equal("former", reader.ReadToEnd());
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void The_permissions_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions of this kind are those of Unix.");
        using var folder = new TemporaryFolder();
        string path = folder.File("a.txt");
        File.WriteAllText(path, "former");
        foreach (var mode in new[] { UnixFileMode.UserRead | UnixFileMode.UserWrite, (UnixFileMode)0x1B6 })
        {
#pragma warning disable CA1416 // Skipped above.
            File.SetUnixFileMode(path, mode);
            OutputFile.Write(path, stream => stream.Write("new"u8));
            Assert.Equal(mode, File.GetUnixFileMode(path));
#pragma warning restore CA1416
        }
    }

    [Fact]
    public void A_symbolic_link_stays_and_its_target_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new TemporaryFolder();
        string inner = folder.File("inner");
        Directory.CreateDirectory(inner);
        string target = Path.Combine(inner, "target.txt");
        File.CreateSymbolicLink(folder.File("second"), "inner/target.txt");
        File.CreateSymbolicLink(folder.File("first"), folder.File("second"));
        foreach (string content in new[] { "made through links that led nowhere", "replaced" })
        {
            OutputFile.Write(folder.File("first"), stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(content)));
            Assert.Equal(content, File.ReadAllText(target));
            Assert.NotNull(new FileInfo(folder.File("first")).LinkTarget);
            Assert.Equal([target], Directory.GetFileSystemEntries(inner));
            Assert.Equal(3, Entries(folder).Length);
        }

        File.CreateSymbolicLink(folder.File("left"), folder.File("right"));
        File.CreateSymbolicLink(folder.File("right"), folder.File("left"));
        Assert.ThrowsAny<IOException>(() => OutputFile.Write(folder.File("left"), stream => stream.Write("x"u8)));
    }

    [Fact]
    public void A_pipe_and_a_device_are_written_as_they_are()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There they have other names.");
        using var folder = new TemporaryFolder();
        string pipe = folder.File("pipe");
        Start("mkfifo", pipe).WaitForExit();
        using var reader = Start("cat", pipe);
        OutputFile.Write(pipe, stream => stream.Write("through"u8));
        Assert.Equal("through", reader.StandardOutput.ReadToEnd());
        Assert.Equal([pipe], Entries(folder));

        File.CreateSymbolicLink(folder.File("link"), "/dev/null");
        foreach (string path in new[] { "/dev/null", folder.File("link") })
        {
            OutputFile.Write(path, stream => stream.Write("nothing"u8));
            Assert.Equal(0, new FileInfo("/dev/null").Length);
            Assert.Empty(File.ReadAllText("/dev/null"));
        }

        Assert.ThrowsAny<IOException>(() => OutputFile.Write("/dev/full", stream => stream.Write(new byte[9999])));
    }

    [Fact]
    public void A_device_is_known_by_what_it_does_also_behind_a_folder_that_is_a_link()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There devices have other names.");
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.File("devices"), "/dev");
        string path = Path.Combine(folder.File("devices"), "null");
        OutputFile.Write(path, stream => stream.Write("nothing"u8));
        Assert.Empty(File.ReadAllText("/dev/null"));
        Assert.DoesNotContain(Directory.GetFiles("/dev"), name => name.Contains(".tally-", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File(Path.Combine("none", "a.txt"));
        string message = Assert.Throws<DirectoryNotFoundException>(
            () => OutputFile.Write(path, stream => stream.Write("x"u8))).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Directory.CreateDirectory(folder.File("none"));
        Assert.Throws<UnauthorizedAccessException>(
            () => OutputFile.Write(folder.File("none"), stream => stream.Write("x"u8)));
        Assert.Throws<UnauthorizedAccessException>(
            () => OutputFile.Write(folder.File("none") + "/", stream => stream.Write("x"u8)));
        Assert.Equal([folder.File("none")], Entries(folder));
    }

    private static void Fail(Stream stream)
    {
        stream.Write(new byte[100_000]);
        throw new InvalidOperationException("The source has failed.");
    }

    private static string[] Entries(TemporaryFolder folder) =>
        [.. Directory.GetFileSystemEntries(folder.File("")).Order(StringComparer.Ordinal)];

    private static System.Diagnostics.Process Start(string program, string argument) =>
        System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, [argument])
        {
            RedirectStandardOutput = true,
        })!;
}
