using System.IO.Compression;

namespace Electoral.Tally.Benchmarks;

/// <summary>A published election: where it is in the folder of data, and by which layout it is read.</summary>
internal sealed record RealFile(string Name, string Path, string Layout)
{
    public static IReadOnlyList<RealFile> All { get; } =
    [
        new("venezuela-2024", "venezuela-2024/actas.csv", "venezuela-2024.json"),
        new("bolivia-2019", "bolivia-2019/final.csv.gz", "bolivia-2019.json"),
        new("mexico-2018", "mexico-2018-quickcount/arrivals.txt", "mexico-2018-arrivals.json"),
        new("czechia-2018", "czechia-2018/precincts.csv.gz", "czechia-2018.json"),
    ];

    /// <summary>The bytes of the file, compression taken off.</summary>
    public byte[] Bytes(string folder)
    {
        using var file = File.OpenRead(System.IO.Path.Combine(folder, Path));
        using Stream stream = Path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
