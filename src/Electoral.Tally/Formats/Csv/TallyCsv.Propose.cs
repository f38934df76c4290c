using System.Text;

namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>The possible layouts of a file, with the evidence for each and the questions it leaves open.</summary>
    /// <param name="path">The file, which may be compressed by gzip. A layout next to it is ignored.</param>
    /// <param name="options">Further options.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>
    /// The likeliest first, at least one; several where a file has several contests. The first is proved if reading
    /// without a layout succeeds.
    /// </returns>
    /// <exception cref="TallyReadException">The file has no header, or a limit was passed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is compressed, and damaged or cut off.</exception>
    public static IReadOnlyList<LayoutProposal> Propose(
        string path, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        using var stream = InputFile.Open(path, isAsync: false);
        var proposals = ProposeStream(stream, options, NameOf(path), cancellation);
        return stream.CanSeek ? WithoutSums(path, proposals, options, cancellation) : proposals;
    }

    /// <summary>
    /// Proposals that leave out sum rows. For this the whole file is read once, by the first layout in which each
    /// record is a sheet; others with the same levels leave out the same rows.
    /// </summary>
    private static IReadOnlyList<LayoutProposal> WithoutSums(
        string path, IReadOnlyList<LayoutProposal> proposals, ReadOptions options, CancellationToken cancellation)
    {
        if (proposals.FirstOrDefault(MayHaveSums)?.Layout is not { } layout) return proposals;
        var quiet = options with { Progress = null, ComputeSha256 = false, Strict = false, MaxRejects = null };
        try
        {
            var table = Read(path, layout, quiet, cancellation);
            var exclude = SumRowCheck.Exclude(table, layout, options.MaxDegreeOfParallelism).Exclude;
            return
            [
                .. proposals.Select(one => MayHaveSums(one) && one.Layout.Levels.SequenceEqual(layout.Levels)
                    ? one.With(one.Layout with { Exclude = exclude })
                    : one),
            ];
        }
        catch (Exception failure) when (failure is CsvLayoutException or TallyReadException)
        {
            return proposals;
        }
    }

    private static bool MayHaveSums(LayoutProposal proposal) =>
        proposal.Layout is { Long: null, Groups: null, Exclude: [] };

    /// <summary>The possible layouts of a stream; it is read only as far as it needs to be, and stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">Further options.</param>
    /// <param name="name">What messages call the stream.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="Propose(string, ReadOptions?, CancellationToken)"/>
    public static IReadOnlyList<LayoutProposal> ProposeStream(
        Stream stream, ReadOptions? options = null, string name = "stream", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new CsvFinder(options ?? new()).Propose(name, stream, isAsync: false, cancellation).AsTask()
            .GetAwaiter().GetResult();
    }

    /// <summary>The possible layouts of a text.</summary>
    /// <param name="text">The CSV itself.</param>
    /// <param name="options">Further options.</param>
    /// <inheritdoc cref="Propose(string, ReadOptions?, CancellationToken)"/>
    public static IReadOnlyList<LayoutProposal> ProposeText(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ProposeStream(stream, options, "text");
    }
}
