package org.entente.source;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every reader of the project, found among its classes, so that none can be forgotten. */
final class Readers {
  private Readers() {}

  /** Format to reader; a class that reads several formats gives one for each. */
  static Map<String, Reader> byFormat() {
    Map<String, Reader> readers = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entente.source")
            .stream()
            .filter(type -> type.isAssignableTo(Reader.class) && !type.isInterface())
            .map(JavaClass::reflect)
            .flatMap(Readers::made)
            .forEach(reader -> readers.put(reader.format(), reader));
    return readers;
  }

  /** By the public constructor without parameters, or by the public methods that stand for it. */
  private static Stream<Reader> made(Class<?> type) {
    Stream<Reader> constructed = Arrays.stream(type.getConstructors()).map(Readers::construct);
    Stream<Reader> named =
        Arrays.stream(type.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getReturnType() == type && method.getParameterCount() == 0)
            .map(Readers::call);
    return Stream.concat(constructed, named);
  }

  private static Reader construct(Constructor<?> constructor) {
    try {
      return (Reader) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("a reader is made without parameters: " + constructor, e);
    }
  }

  private static Reader call(Method method) {
    try {
      return (Reader) method.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("cannot make a reader by " + method, e);
    }
  }
}
