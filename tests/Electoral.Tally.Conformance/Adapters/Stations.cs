using System.Text.Json;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>The stations of a case: centres in order of code, stations in the order of the file.</summary>
internal sealed class Stations
{
    private readonly JsonElement[] _stations;

    public Stations(GoldenCase golden)
    {
        _stations = [.. golden.Items("stations")
            .OrderBy(station => station.GetProperty("centre").GetString(), StringComparer.Ordinal)];
        string[] centres = [.. _stations.Select(station => station.GetProperty("centre").GetString()!)];
        Codes = [.. centres.Distinct()];
        FirstStations = [.. Codes.Select(code => Array.IndexOf(centres, code)), centres.Length];
    }

    public string[] Codes { get; }

    public int[] FirstStations { get; }

    public int[] Column(string key) => [.. _stations.Select(station => station.GetProperty(key).GetInt32())];
}
