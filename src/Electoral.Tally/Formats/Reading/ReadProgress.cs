using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The progress of a reading.</summary>
/// <param name="BytesRead">Bytes taken from the sources so far, after decompression.</param>
/// <param name="RecordsRead">Data records so far, accepted or not.</param>
/// <remarks>Equality compares both. The default value is the beginning of a reading. Immutable.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ReadProgress>))]
public readonly record struct ReadProgress(long BytesRead, long RecordsRead) : IJsonResult<ReadProgress>
{
    static void IJsonResult<ReadProgress>.Describe(JsonForm<ReadProgress> form) => form
        .Whole("bytesRead", progress => progress.BytesRead)
        .Whole("recordsRead", progress => progress.RecordsRead);
}
