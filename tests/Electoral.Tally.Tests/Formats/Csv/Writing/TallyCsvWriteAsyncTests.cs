namespace Electoral.Tally.Tests.Formats.Csv;

public class TallyCsvWriteAsyncTests
{
    private static readonly TallyTable Table =
        new SyntheticElection { Levels = [new("state", 24), new("centre", 20_000)] }.Generate();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_goes_in_small_pieces_to_a_stream_that_refuses_to_be_written_otherwise()
    {
        var refusing = new RefusingStream();
        await TallyCsv.WriteStreamAsync(Table, refusing, cancellation: Token);
        var plain = new MemoryStream();
        TallyCsv.WriteStream(Table, plain, cancellation: Token);
        Assert.Equal(plain.ToArray(), refusing.ToArray());
        Assert.True(refusing.Pieces > 3);
        Assert.InRange(refusing.Largest, 1, 1 << 17);
        Assert.Throws<InvalidOperationException>(
            () => TallyCsv.WriteStream(Table, new RefusingStream(), cancellation: Token));
    }

    [Fact]
    public async Task Totals_and_roll_ups_do_too()
    {
        var units = Table.RollUp("centre");
        var (refusing, plain) = (new RefusingStream(), new MemoryStream());
        await TallyCsv.WriteStreamAsync(units, refusing, cancellation: Token);
        TallyCsv.WriteStream(units, plain, cancellation: Token);
        await TallyCsv.WriteStreamAsync(Table.Totals(), refusing, cancellation: Token);
        TallyCsv.WriteStream(Table.Totals(), plain, cancellation: Token);
        Assert.Equal(plain.ToArray(), refusing.ToArray());
    }

    [Fact]
    public async Task What_was_stopped_ends_with_a_record_that_is_refused()
    {
        using var stop = new CancellationTokenSource();
        var refusing = new RefusingStream
        {
            Before = piece =>
            {
                if (piece == 3) stop.Cancel();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TallyCsv.WriteStreamAsync(Table, refusing, cancellation: stop.Token));
        Assert.Equal(3, refusing.Pieces);
        var reading = TallyCsv.ReadStream(
            new MemoryStream(refusing.ToArray()), TallyCsv.LayoutOf(Table), cancellation: Token).Reading;
        Assert.Equal(1, reading.Rejected);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TallyCsv.WriteStreamAsync(Table, refusing, cancellation: stop.Token));
        Assert.Equal(3, refusing.Pieces);
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused_at_the_door()
    {
        var refusing = new RefusingStream();
        await Assert.ThrowsAsync<ArgumentException>(
            () => TallyCsv.WriteStreamAsync(Table, refusing, new() { NewLine = "\n\n" }, Token));
        await Assert.ThrowsAsync<ArgumentException>(
            () => TallyCsv.WriteStreamAsync(Table, refusing, new() { Delimiter = '"' }, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => TallyCsv.WriteStreamAsync(Table, null!, cancellation: Token));
        Assert.Equal(0, refusing.Pieces);
    }
}
