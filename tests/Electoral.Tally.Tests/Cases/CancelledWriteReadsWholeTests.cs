using Electoral.Tally.Tests.Formats.Csv;

namespace Electoral.Tally.Tests.Cases;

/// <summary>A write that is stopped leaves the former file, or none, and never one that reads as the whole.</summary>
public class CancelledWriteReadsWholeTests
{
    [Theory]
    [InlineData("big.csv")]
    [InlineData("big.csv.gz")]
    public void A_write_that_is_stopped_leaves_the_former_file(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File(name);
        var big = new SyntheticElection { Levels = [new("state", 24), new("centre", 1200)] }.Generate();
        TallyCsv.Write(big, path, cancellation: TestContext.Current.CancellationToken);
        byte[] before = File.ReadAllBytes(path);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => TallyCsv.Write(big, path, null, stop.Token));
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        try
        {
            TallyCsv.Write(big, path, null, late.Token);
        }
        catch (OperationCanceledException)
        {
        }

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.File("")).Length);
        Assert.Equal(big.Count, TallyCsv.Read(path, cancellation: TestContext.Current.CancellationToken).Count);
        Assert.Throws<OperationCanceledException>(() => TallyCsv.Write(big, folder.File("new.csv"), null, stop.Token));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.File("")).Length);
    }
}
